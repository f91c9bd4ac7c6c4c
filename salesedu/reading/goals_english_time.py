"""When a goal is due, in English words: an end, a start, a rhythm, a day that does not exist.

>>> [(time.kind.value, time.day) for time in times("10 calls a day until 18 december", date(2026, 11, 25))]
[('rhythm', None), ('end', datetime.date(2026, 12, 18))]
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from salesedu.reading.goals_english import HIDDEN, expression, hide, words
from salesedu.reading.goals_english_calendar import period, periods
from salesedu.reading.goals_periods import Period


class Kind(StrEnum):
    """What a word about time says."""

    END = "end"
    PAST = "past"
    IMPOSSIBLE = "impossible"
    VAGUE = "vague"
    START = "start"
    RHYTHM = "rhythm"
    SOON = "soon"
    BASE = "base"  # what is compared with: "than last quarter"


@dataclass(frozen=True, slots=True)
class Time:
    """Words about time, their place, and the last day that they name."""

    kind: Kind
    start: int
    end: int
    day: date | None = None
    ambiguous: bool = False


_SHORT_ANSWER = 5  # days; "answer within 3 days" says how fast, not until when
_NEAR = 40  # characters before a date that say what it is
_ONE = ("a", "one", "1")
_around = partial(expression, "around_times")


def times(text: str, today: date) -> tuple[Time, ...]:
    """Return all words about time in a text, in order.

    Parameters
    ----------
    text : in small letters, as :class:`salesedu.reading.goals_english.Plain` reads it.
    today : tells "this month" and what is over.
    """
    found: list[Time] = []
    rest = text
    for look in _LOOKS:
        for time in list(look(rest, today)):
            if HIDDEN not in rest[time.start : time.end]:
                found.append(time)
                rest = hide(rest, time.start, time.end)
    return tuple(sorted(found, key=lambda time: time.start))


def _stretches(text: str, today: date) -> Iterator[Time]:
    """Yield "within six weeks"; a bare "six weeks" has no place in time."""
    for seen in _around("stretch").finditer(text):
        bare = seen.group().startswith((seen["count"], "the ", "a "))
        placed = not bare or seen["fixed"].strip() not in ("", "the", "a", "our", "these") or seen["now"]
        if placed and not _is_no_stretch(text, seen):
            found = period(f"{seen['count']} {seen['units']} from now", today)
            yield Time(Kind.END, seen.start(), seen.end(), found.last if found else None)


def _is_no_stretch(text: str, seen: re.Match[str]) -> bool:
    """Return whether days belong to something else: how fast an answer comes, how old a bill is."""
    before = text[max(0, seen.start() - _NEAR) : seen.start()]
    if _around("not_a_stretch_before").search(before) or _around("not_a_stretch_after").match(
        text, seen.end()
    ):
        return True
    if "day" not in seen["units"] or "next" in seen["fixed"]:
        return False
    if seen["count"] in _ONE:
        return True
    if _around("one_off").search(text):
        return False
    short = not seen["count"].isdigit() or int(seen["count"]) <= _SHORT_ANSWER
    return short and _around("answers").search(text) is not None


def _vague(text: str, today: date) -> Iterator[Time]:
    """Yield "in the coming weeks"; with a date right behind it, "by autumn, 23 May", the date is read."""
    for seen in words("time", "vague").finditer(text):
        if _around("beginning").match(seen.group()) and _around("due_before").search(text[: seen.start()]):
            continue  # "by the start of April" is a day
        dated = _around("dated_after").match(text, seen.end())
        if not (dated and any(each.start() == dated.end() for each, _found in periods(text, today))):
            yield Time(Kind.VAGUE, seen.start(), seen.end())


def _base(text: str, today: date) -> Iterator[Time]:
    for seen in words("time", "base").finditer(text):
        if not (" last " in f" {seen.group()}" and _around("last_of").match(text, seen.end())):
            due = _around("due_before").search(text[: seen.start()])
            yield Time(Kind.PAST if due else Kind.BASE, seen.start(), seen.end())


def _rhythms(text: str, today: date) -> Iterator[Time]:
    for seen in words("time", "rhythm").finditer(text):
        if not _around("no_rhythm_before").search(text[: seen.start()]):
            yield Time(Kind.RHYTHM, seen.start(), seen.end())


def _events(text: str, today: date) -> Iterator[Time]:
    """Yield "before my appraisal": nobody else knows when that is."""
    for seen in words("time", "event").finditer(text):
        yield Time(Kind.VAGUE, seen.start(), seen.end())


def _starts(text: str, today: date) -> Iterator[Time]:
    for seen in words("time", "start").finditer(text):
        yield Time(Kind.START, seen.start(), seen.end())


def _soon(text: str, today: date) -> Iterator[Time]:
    for seen in words("time", "soon").finditer(text):
        yield Time(Kind.SOON, seen.start(), seen.end())


def _calendar(text: str, today: date) -> Iterator[Time]:
    taken: list[tuple[int, int]] = []
    for seen, found in periods(text, today):
        start, end = seen.span()
        free = HIDDEN not in seen.group() and all(end <= begin or stop <= start for begin, stop in taken)
        if free and not _is_no_date(text, start, end):
            taken.append((start, end))
            yield _in_place(text, start, end, found, today)


_LOOKS: tuple[Callable[[str, date], Iterator[Time]], ...] = (
    _stretches,
    _vague,
    _base,
    _rhythms,
    _calendar,
    _events,
    _starts,
    _soon,
)


def _is_no_date(text: str, start: int, end: int) -> bool:
    """Return whether a word only looks like a month or a year: "may", "Jan", 2030 customers."""
    said, before = text[start:end], text[:start]
    last = start > 0 and not text[end:].strip(" .!\x00")
    if _around("bare_month").fullmatch(said):
        return not (last or _around("near_month").search(before) or said.startswith("end "))
    if _around("bare_feast").fullmatch(said):
        named = text.startswith(" ", end) and text[end + 1 : end + 2].isalpha()
        return named and not _around("near_feast").search(before)
    if _around("bare_year").fullmatch(said):
        near = (
            last
            or _around("year_before").search(before)
            or said.startswith("end ")
            or not text[end:].strip(" .!\x00")
        )
        return not (near and _around("year_after").match(text, end))
    return False


def _in_place(text: str, start: int, end: int, found: Period, today: date) -> Time:
    """Return a period with what the words around it make of it."""
    if found.moves:
        return Time(Kind.END, start, end)
    before = text[max(0, start - _NEAR) : start]
    last = found.first if _around("beginning_before").search(before) else found.last
    if last is None:
        return Time(Kind.IMPOSSIBLE, start, end)
    ends = text.startswith(("end", "the end"), start) or _around("it_closes").search(text[start:end])
    if _around("before").search(before) and found.first is not None and not ends:
        last = found.first - timedelta(days=1)
    compared = _is_compared(before) or _around("change_on_before").search(before)
    if compared and _around("bare_year").fullmatch(text[start:end]) and last.year <= today.year:
        return Time(Kind.BASE, start, end)
    return Time(_kind(text, start, end, last < today), start, end, last, found.ambiguous)


def _kind(text: str, start: int, end: int, over: bool) -> Kind:
    """Return what a day or period is in its place: an end, unless the words around it say otherwise."""
    before = text[max(0, start - _NEAR) : start]
    compared = _is_compared(before) or (over and _around("change_on_before").search(before))
    starts = _around("start_before").search(before) and not _around("until_start").search(before)
    if over:
        return Kind.PAST if _around("deadline_before").search(before) and not compared else Kind.BASE
    if starts and not _around("range").match(text[start:end]):
        return Kind.START
    if compared and not _around("during_before").search(before):
        return Kind.BASE
    if text.startswith((" or so", "-ish"), end):
        return Kind.VAGUE
    begins = _around("starts_the_sentence").match(text) and not _around("end_before").search(before)
    return Kind.START if begins or _around("onwards").match(text, end) else Kind.END


def _is_compared(before: str) -> bool:
    """Return whether a period is what is compared with; "no later than" compares nothing."""
    return bool(_around("base_before").search(before)) and not before.rstrip("the ").endswith("later than")
