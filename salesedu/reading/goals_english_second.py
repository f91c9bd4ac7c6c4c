"""Tells whether a sentence is one goal, or two in one.

>>> text = "win 5 hotels and raise the win rate to 25 %"
>>> text[slice(*second_goal(text))]
'raise the win rate to 25 %'
>>> second_goal("book and hold 20 demos in spain and portugal") is None
True
"""

from collections.abc import Sequence
from functools import partial

from salesedu.reading.goals_english import expression, words
from salesedu.reading.goals_english_amounts import NUMBERS, Amount, amounts
from salesedu.reading.goals_english_amounts import Kind as Says
from salesedu.reading.goals_english_results import Kind, Result, results

_FIRST = 12  # characters within which a part begins with its number
_SOON = 30  # characters within which it says what is counted
_around = partial(expression, "around_results")


def second_goal(text: str) -> tuple[int, int] | None:
    """Return where a second, different goal stands in a text; None if there is one goal only.

    Parameters
    ----------
    text : in small letters; words about time and purpose are blanked.
    """
    joints = list(_around("split").finditer(text))
    for joint in joints:
        later = (each for each in joints if each.start() > joint.end() and each.group() != ", ")
        before, after = (
            text[: joint.start()],
            text[joint.end() : next((each.start() for each in later), len(text))],
        )
        if _around("between_before").search(before):
            continue  # "between three and five"
        if results(before, amounts(before)) and _is_goal(after, joint.group().strip(), before):
            return joint.end(), joint.end() + len(after.rstrip(" .!\x00"))
    return None


def _is_goal(part: str, joint: str, before: str) -> bool:
    """Return whether a part of a sentence is a goal of its own."""
    lead = _around("lead_in").match(part)
    body = part[lead.end() :] if lead else part
    inside = amounts(body)
    found = results(body, inside)
    numbers = [amount for amount in inside if amount.kind in (*NUMBERS, Says.MORE)]
    acts = bool(_around("goal_verb").match(body) and found)
    if joint == "or":
        return False
    if joint == ",":
        return _is_goal_after_comma(body, acts, before, numbers, found)
    if acts and not _around("pronoun_after").match(body):
        return True
    if numbers and expression("around_amounts", "other_after").match(body, numbers[0].end):
        return False
    if _begins_with_number(numbers) and any(each.kind is Kind.EXACT for each in found):
        return True
    more = _around("more_first").match(body) and found
    return bool(more or (_names_result(body) and joint != "then"))


def _begins_with_number(numbers: Sequence[Amount]) -> bool:
    return bool(numbers) and numbers[0].start <= _FIRST and numbers[0].kind is not Says.MORE


def _names_result(body: str) -> int:
    """Return where the name of a result ends with which a part begins; 0 if it begins otherwise."""
    groups = (words("results", name).match(body) for name in ("metric", "broad"))
    return next((seen.end() for seen in groups if seen), 0)


def _is_goal_after_comma(
    body: str, acts: bool, before: str, numbers: Sequence[Amount], found: Sequence[Result]
) -> bool:
    """Return whether a part after a mere comma is a goal of its own: both have a number and a result."""
    named = _names_result(body)
    if named and _around("up_after").match(body, named):
        return True
    if found and _around("more_first").match(before) and _around("more_first").match(body):
        return True
    numbered = any(each.kind in (Says.LEVEL, Says.CHANGE) for each in amounts(before))
    counts = [each for each in numbers if each.kind is not Says.MORE]
    if not (numbered and counts and found):
        return False
    return acts or (numbers[0].start == 0 and found[0].kind is Kind.EXACT and found[0].start < _SOON)
