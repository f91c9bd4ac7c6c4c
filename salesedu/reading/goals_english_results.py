"""What a goal counts, in English words.

>>> text = "win 12 new customers"
>>> [(each.kind.value, each.words) for each in results(text, amounts(text))]
[('exact', 'new customers')]
>>> [(each.kind.value, each.words) for each in results("increase sales", ())]
[('broad', 'sales')]
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from salesedu.reading.goals_english import HIDDEN, expression, hide, words
from salesedu.reading.goals_english_amounts import LARGE, NUMBERS, Amount, amounts
from salesedu.reading.goals_english_amounts import Kind as Says
from salesedu.reading.goals_english_numbers import is_money


class Kind(StrEnum):
    """Whether two colleagues would count the same."""

    EXACT = "exact"
    BROAD = "broad"


@dataclass(frozen=True, slots=True)
class Result:
    """Words for what is counted, and their place. An activity is what one does, not what comes of it."""

    kind: Kind
    start: int
    end: int
    words: str
    activity: bool = False


Look = Callable[[str, Sequence[Amount]], Iterator[Result]]
_NEAR = 60  # characters between "sales" and an amount of money that says how they are counted
_SUBJECT = 25  # characters: a thing this near to the beginning can be who acts
_around = partial(expression, "around_results")


def results(text: str, found_amounts: Sequence[Amount]) -> tuple[Result, ...]:
    """Return all words for what is counted, in order.

    Parameters
    ----------
    text : in small letters; words about time are blanked.
    found_amounts : its amounts; what they count is exact, whatever it is.
    """
    found: list[Result] = []
    rest = text
    for saying in words("results", "idiom").finditer(text):
        rest = hide(rest, *saying.span())
    for look in (*_SURE, *_GUESSES):
        if look in _GUESSES and found:
            break
        for result in list(look(rest, found_amounts)):
            if HIDDEN not in rest[result.start : result.end]:
                found.append(result)
                rest = hide(rest, result.start, result.end)
    if not any(each.kind in NUMBERS for each in found_amounts):
        found = [each for each in found if not _is_wished(text, each)]
    return tuple(sorted(found, key=lambda result: result.start))


def _is_wished(text: str, result: Result) -> bool:
    """Return whether a sentence without a number only wishes, feels, learns or is: nobody counts that."""
    if _around("only_wishes").match(text):
        return True
    compared = _around("quantity_before").search(text[: result.start])
    return result.kind is Kind.EXACT and not compared and bool(_around("wishes").match(text))


def _exact(seen: re.Match[str], name: str | int = 0, activity: bool = False) -> Result:
    said = seen[name]
    start = seen.start(name) + len(said) - len(said.lstrip(" ,("))
    return Result(Kind.EXACT, start, seen.end(name), said.strip(" ,("), activity)


def _metrics(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield results whose count is clear wherever they stand: "win rate"."""
    for seen in words("results", "metric").finditer(text):
        mentioned = _around("thing_too").fullmatch(seen.group()) and _is_after_preposition(
            text[: seen.start()]
        )
        if not mentioned and not _around("quality_after").match(text, seen.end()):
            yield _exact(seen)


def _counted(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield what stands behind a number: 40 tractors are exact, whatever a tractor is."""
    for amount in found_amounts:
        if amount.kind in NUMBERS and amount.unit in ("", "%"):
            said = text[amount.start : amount.end]
            share = amount.unit == "%" and re.search("%|per|pct", said)
            seen = _around("share_of" if share else "noun_phrase").match(text, amount.end)
            if seen and not _counts_nothing(seen["noun"], amount):
                yield _exact(seen, "noun")


def _counts_nothing(noun: str, amount: Amount) -> bool:
    """Return whether a noun is no thing, or too broad; but ten sales can be counted."""
    unsure = amount.unit == "%" or not amount.value
    if unsure and words("results", "no_thing").search(noun):
        return True
    countable = noun == "sales" and not amount.unit and amount.kind is not Says.VAGUE
    return bool(words("results", "broad").fullmatch(noun)) and not countable


def _things(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield things that the sentence is after, not those that it only mentions: "with our customers"."""
    for seen in words("results", "things").finditer(text):
        before, said = text[: seen.start()], seen.group()
        sought = _around("quantity_before").search(before)
        activity = _around("does_before").search(before) or _around("kept_before").search(before)
        is_verb = _around("verb_too").fullmatch(said) and _around("verb_before").search(before)
        is_owner = _around("people").fullmatch(said) and not sought
        if _around("head").match(text, seen.end()) or is_verb or is_owner:
            continue
        improved = _around("improves_before").search(before) and not sought
        if improved or (_around("happy").search(before) and not activity):
            yield Result(Kind.BROAD, seen.start(), seen.end(), said)
        elif not _is_mentioned(text, seen, sought is not None, activity is not None):
            described = _around("described_before").search(before)
            start = seen.start() - (len(described.group()) if described else 0)
            yield Result(Kind.EXACT, start, seen.end(), text[start : seen.end()], activity is not None)


def _is_mentioned(text: str, seen: re.Match[str], sought: bool, activity: bool) -> bool:
    """Return whether a thing is only who acts, or whom it is for."""
    before = text[: seen.start()]
    if seen.start() < _SUBJECT and _around("subject_after").match(text, seen.end()):
        return True
    if _around("not_counted_before").search(before) and not sought:
        return True
    return _is_after_preposition(before) and not _around("of_count").search(before) and not activity


def _is_after_preposition(before: str) -> bool:
    return bool(_around("preposition").search(before))


def _activities(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield what one does: "visit key accounts"."""
    for seen in _around("activity").finditer(text):
        before = text[: seen.start() + 1]
        is_noun = _is_after_preposition(before) and not before.endswith("to ")
        is_noun = is_noun or bool(_around("way_before").search(before))
        broad = _around("no_object").fullmatch(seen["object"].split(" ")[-1])
        if HIDDEN not in seen["object"] and not broad and not is_noun:
            yield _exact(seen, activity=True)


def _sold(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    for seen in _around("sold").finditer(text):
        broad = words("results", "broad").fullmatch(seen["noun"]) or _around("head").match(text, seen.end())
        if not broad:
            yield _exact(seen, "noun")


def _broad(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield words whose count is not clear; an amount of money makes sales and pipeline clear."""
    for seen in words("results", "broad").finditer(text):
        label = seen.group().startswith(("goal", "target")) and _around("label_after").match(text, seen.end())
        if label or _around("head_of_team").match(text, seen.end()):
            continue
        in_money = seen.group().endswith(("sales", "pipeline", "pipelines", "business")) and _has_money(
            text, seen
        )
        in_points = _around("scored").search(seen.group()) and any(
            each.unit == "points" for each in found_amounts
        )
        yield Result(
            Kind.EXACT if in_money or in_points else Kind.BROAD, seen.start(), seen.end(), seen.group()
        )


def _has_money(text: str, seen: re.Match[str]) -> bool:
    """Return whether an amount of money near a word says what it is to be counted in."""
    found = (each for each in amounts(text) if each.kind is Says.LEVEL)
    levels = (each for each in found if is_money(each.unit) or (not each.unit and (each.value or 0) >= LARGE))
    near = any(abs(each.start - seen.end()) < _NEAR for each in levels)
    return near or bool(_around("money_before").search(text[: seen.start()]))


def _measured(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield a word that an amount is said of, whatever it is: "occupancy of 85 %"."""
    for amount in found_amounts:
        if amount.kind in (Says.LEVEL, Says.CHANGE) and (amount.unit or (amount.value or 0) >= LARGE):
            seen = _around("measured").search(text[: amount.start])
            name = "noun" if seen and seen["noun"] else "noun2"
            if seen and not _is_no_measure(seen[name]):
                yield _exact(seen, name)
            after = _around("money_in").match(text, amount.end)
            if after and amount.unit != "%" and not _is_no_measure(after["noun"]):
                yield _exact(after, "noun")


def _is_no_measure(word: str) -> bool:
    if _around("no_measure").fullmatch(word) or words("amounts", "more").fullmatch(word):
        return True
    return bool(words("results", "goal_verbs").fullmatch(word))


def _changed(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield what comes after a verb of change when no known word was found: "reduce waste"."""
    for seen in _around("changed").finditer(text):
        more = seen.group().strip(" ,(").startswith(("more ", "fewer "))
        plural = re.search(r"[^s]s$", seen["noun"])
        soft = _around("soft").search(seen.group()) and not found_amounts
        nothing = (soft and not plural) or any(
            words("results", "no_thing").fullmatch(word) for word in seen["noun"].split()
        )
        if (plural or not more) and not nothing:
            improved = _around("improves").match(seen.group())
            yield replace(_exact(seen, "noun"), kind=Kind.BROAD if improved else Kind.EXACT)


def _titled(text: str, found_amounts: Sequence[Amount]) -> Iterator[Result]:
    """Yield what stands before a colon at the beginning: "Electric bikes: 88 by June"."""
    seen = _around("titled").match(text)
    if seen and found_amounts:
        yield _exact(seen, "noun")


_SURE: tuple[Look, ...] = (_metrics, _counted, _things, _activities, _sold, _broad)
_GUESSES: tuple[Look, ...] = (_measured, _changed, _titled)  # only where nothing is sure


def without_article(said: str) -> str:
    """Return the name of a result as it can stand behind a number.

    >>> without_article("the win rate")
    'win rate'
    """
    return _around("article").sub("", said)
