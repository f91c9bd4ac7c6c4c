"""How much, in English words: what each number of a goal says, and words that are no number.

>>> [(each.kind.value, each.value, each.unit) for each in amounts("win rate from 20 % to 25 %")]
[('base', Decimal('20'), '%'), ('level', Decimal('25'), '%')]
>>> [each.kind.value for each in amounts("20 % more calls")]
['change', 'more']
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial

from salesedu.reading.goals_english import HIDDEN, expression, hide, words
from salesedu.reading.goals_english_numbers import Number, numbers


class Kind(StrEnum):
    """What a number says."""

    LEVEL = "level"  # how much is to be reached
    CHANGE = "change"  # how much more or less
    BASE = "base"  # where it starts
    VAGUE = "vague"  # "several"
    MORE = "more"  # "more", "better"
    SCOPE = "scope"  # "with our 3 reps": not what is to be reached


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, its place and what it says.

    Attributes
    ----------
    value : None where the words hold no number.
    unit : ``%``, ``points``, a currency, a unit of time, or empty.
    down, at_most : whether it is a decrease, or a highest value.
    """

    kind: Kind
    start: int
    end: int
    value: Decimal | None = None
    unit: str = ""
    down: bool = False
    at_most: bool = False


_NONE_AT_ALL = ("zero", "none")
NUMBERS = (Kind.LEVEL, Kind.CHANGE, Kind.VAGUE)  # what may be the amount of a goal
_FRACTIONS = {"half": 50, "third": 33, "quarter": 25, "fifth": 20, "tenth": 10, "thirds": 67, "quarters": 75}
_YEARS = range(2000, 2100)  # "the 2027 models" are not so many
LARGE = 1000  # from here on a bare number after "deals over" is money
_around = partial(expression, "around_amounts")


def amounts(text: str) -> tuple[Amount, ...]:
    """Return all amounts of a text, in order.

    Parameters
    ----------
    text : in small letters; words about time are blanked, so that no date is an amount.
    """
    found: list[Amount] = []
    rest = text
    for look in (_multiples, _vague, _fractions, _numbers, _none, _whole, _more):
        for amount in list(look(rest)):
            if HIDDEN not in rest[amount.start : amount.end]:
                found.append(amount)
                rest = hide(rest, amount.start, amount.end)
    return tuple(sorted(found, key=lambda amount: amount.start))


def _multiples(text: str) -> Iterator[Amount]:
    """Yield "double", "halve", "twice as many"; a coverage "of 3x" is a level."""
    for seen in words("amounts", "doubled").finditer(text):
        times = seen.group().endswith("x")
        covers = _around("coverage_after").match(text, seen.end()) or _around("of_before").search(
            text[: seen.start()]
        )
        if _around("double_what").match(text, seen.end()):
            continue
        if times and covers:
            yield Amount(Kind.LEVEL, seen.start(), seen.end(), Decimal(re.sub(r"\D", "", seen.group())))
        else:
            yield Amount(Kind.CHANGE, seen.start(), seen.end(), Decimal(100), "%")
    for seen in words("amounts", "halved").finditer(text):
        yield Amount(Kind.CHANGE, seen.start(), seen.end(), Decimal(50), "%", down=True)


def _vague(text: str) -> Iterator[Amount]:
    for seen in words("amounts", "vague").finditer(text):
        exact = _around("digits_after").match(text, seen.end()) or _around("as_before").search(
            text[: seen.start()]
        )
        merely = _around("mere").fullmatch(seen.group()) and _around("mere_after").match(text, seen.end())
        if not exact and not merely:
            yield Amount(Kind.VAGUE, seen.start(), seen.end())


def _fractions(text: str) -> Iterator[Amount]:
    """Yield "by a third", a change, and "two thirds of", a level."""
    for seen in _around("fraction").finditer(text):
        value = Decimal(_FRACTIONS[seen["part"] or seen["part2"] or seen["part3"] or seen["part4"] or "half"])
        kind = Kind.CHANGE if seen["part"] or seen["part3"] else Kind.LEVEL
        yield Amount(kind, seen.start(), seen.end(), value, "%", _falls(text[: seen.start()], ""))


def _numbers(text: str) -> Iterator[Amount]:
    for number in numbers(text):
        if not _is_name(number):
            kind = next((kind for kind, fits in _ROLES if fits(number)), Kind.LEVEL)
            down = kind is Kind.CHANGE and (number.sign == "-" or _falls(number.before, number.after))
            at_most = bool(_around("at_most_before").search(number.before))
            yield Amount(kind, number.start, number.end, number.value, number.unit, down, at_most)


def _falls(before: str, after: str) -> bool:
    return bool(_around("down").search(before) or _around("down").match(after.strip()))


def _is_name(number: Number) -> bool:
    """Return whether a number only names something: "top 10", "number one", "5-star", "give 110 %"."""
    before, after = number.before, number.after
    if _around("name_before").search(before) or _around("adjective_after").match(after):
        return True
    if (number.value or 0) in _YEARS and _around("edition_after").match(after):
        return True
    if number.unit == "%" and _around("give_before").search(before):
        return True
    alone = _around("one_after").match(after) or _around("one_before").search(before)
    return number.in_words == "one" and alone is not None


def _before(name: str) -> Callable[[Number], bool]:
    return lambda number: bool(_around(name).search(number.before))


def _is_size(number: Number) -> bool:
    """Return whether a number says what kind is meant: "deals over 10,000", "firms with 50 employees"."""
    before, after = number.before, number.after
    if number.is_money and _around("price_before").search(before) and _around("each_after").match(after):
        return True
    large = number.is_money or (number.value or 0) >= LARGE
    if large and _around("over_before").search(before):
        return True
    return bool(_around("size_before").search(before) and _around("people_after").match(after))


def _is_base(number: Number) -> bool:
    """Return whether a number is where a change starts; feedback "from 12 customers" is a level."""
    if _around("from_whom_before").search(number.before) and not number.unit:
        changes = _around("change_verb").search(number.before) or _around("to_number_after").match(
            number.after
        )
        if not changes and _around("noun_after").match(number.after):
            return False
    return bool(_around("from_before").search(number.before)) and not _around("more_after").match(
        number.after
    )


def _is_by(number: Number) -> bool:
    return bool(_around("by_before").search(number.before)) and not _around("done_by_before").search(
        number.before
    )


def _is_more(number: Number) -> bool:
    after = _around("after_change").match(number.after) and not _around("or_more_after").match(number.after)
    moved = number.unit and _around("moved_before").search(number.before)
    return bool(number.sign or _around("another_before").search(number.before) or moved or after)


def _is_relative(number: Number) -> bool:
    """Return whether a percentage or points are a change: "growth of 20 %", "raise prices 5 %"."""
    if number.unit not in ("%", "points") or _around("or_more_after").match(number.after):
        return False
    before = number.before
    if _around("change_noun_before").search(before) and not _around("up_to_before").search(before):
        return True
    raised = _around("change_verb").search(before) and not _around("level_before").search(before)
    return bool(raised) and not (number.unit == "%" and _around("of_after").match(number.after))


def _is_of_people(number: Number) -> bool:
    return (
        not number.unit
        and not _around("is_in_before").search(number.before)
        and bool(_around("scope_before").search(number.before))
        and bool(_around("people_after").match(number.after))
    )


def _is_soft(number: Number) -> bool:
    """Return whether a number is only about right: "around 20 calls"."""
    return bool(_around("soft_before").search(number.before) or _around("soft_after").match(number.after))


def _is_per(number: Number) -> bool:
    return not number.unit and bool(_around("per_before").search(number.before))


def _is_team(number: Number) -> bool:
    return not number.unit and bool(_around("team_before").search(number.before))


# The first that fits says what a number is; else it is a level to reach.
_ROLES: tuple[tuple[Kind, Callable[[Number], bool]], ...] = (
    (Kind.SCOPE, _is_size),
    (Kind.SCOPE, _before("older_before")),
    (Kind.BASE, _is_base),
    (Kind.SCOPE, _is_team),
    (Kind.VAGUE, _is_soft),
    (Kind.CHANGE, _before("fallen_before")),
    (Kind.CHANGE, _is_by),
    (Kind.CHANGE, _is_more),
    (Kind.CHANGE, _is_relative),
    (Kind.SCOPE, _is_of_people),
    (Kind.SCOPE, _is_per),
)


def _none(text: str) -> Iterator[Amount]:
    """Yield "zero", "no complaints", "not a single deal": nothing, of what can be counted."""
    for seen in _around("single").finditer(text):
        yield Amount(Kind.LEVEL, *seen.span("one"), Decimal(1))
    for seen in _around("none").finditer(text):
        after = text[seen.end() : seen.end() + 40]
        counted = any(words("results", name).search(after) for name in ("metric", "things"))
        counted = counted or _around("none_left").match(text, seen.start()) is not None
        if counted or seen.group() in _NONE_AT_ALL or seen.group().startswith(("never again", "sell")):
            yield Amount(Kind.LEVEL, seen.start(), seen.end(), Decimal(0))


def _whole(text: str) -> Iterator[Amount]:
    """Yield "twice", and "all" and "every" of what is done: "call every lead", "all quotes are sent"."""
    for seen in _around("often").finditer(text):
        yield Amount(Kind.LEVEL, *seen.span())
    for seen in _around("whole").finditer(text):
        before, end = text[: seen.start()], seen.end()
        acts = _around("whole_done_before").search(before) and not _around("whole_liked_after").match(
            text, end
        )
        starts = _around("whole_starts").match(before) and _is_done(text, end)
        if acts or starts:
            kind = Kind.VAGUE if _around("nearly_before").search(before) else Kind.LEVEL
            yield Amount(kind, seen.start(), end)


def _is_done(text: str, at: int) -> bool:
    """Return whether something is done to what stands here; "every seller" does it."""
    return bool(_around("whole_done_after").match(text, at) and not _around("whole_people").match(text, at))


def _more(text: str) -> Iterator[Amount]:
    for seen in words("amounts", "more").finditer(text):
        yield Amount(Kind.MORE, seen.start(), seen.end())
