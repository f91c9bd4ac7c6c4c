"""A goal's sentence read whole: when, how much, what, who, where and what for, each with its words.

>>> seen = read("Ana wins 12 customers in Spain by 31 March", date(2026, 11, 25))
>>> seen.owner.words, seen.scope
('Ana', 'in Spain')
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesedu.reading.goals_english import HIDDEN, HIDDEN_BASE, Plain, expression, hide, words
from salesedu.reading.goals_english_amounts import NUMBERS, Amount, amounts
from salesedu.reading.goals_english_amounts import Kind as Says
from salesedu.reading.goals_english_numbers import is_money
from salesedu.reading.goals_english_owner import Owner, who
from salesedu.reading.goals_english_results import Kind as Counts
from salesedu.reading.goals_english_results import Result, results
from salesedu.reading.goals_english_second import second_goal
from salesedu.reading.goals_english_time import Kind as When
from salesedu.reading.goals_english_time import Time, times

Place = tuple[int, int]
_END = re.compile(r"[.;!](?!\d)")
_BEGINNING = 8  # characters within which "by …ing" or "so that …" opens the sentence


@dataclass(frozen=True, slots=True)
class Seen:
    """What the words of a goal show.

    Attributes
    ----------
    plain : the text, for quoting.
    second : the place of a second goal, if there is one.
    passive : words such as "will be sold".
    baseline : what is compared with, without "than" and the like.
    """

    plain: Plain
    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]
    results: tuple[Result, ...]
    second: Place | None
    owner: Owner
    passive: str = ""
    baseline: str = ""
    rhythm: str = ""
    scope: str = ""
    purpose: str = ""


def read(text: str, today: date) -> Seen:
    """Return what a goal's sentence shows.

    Parameters
    ----------
    text : a sentence or a few, as written.
    today : tells "this month" and what is over.
    """
    plain = Plain(text)
    found_times = times(plain.read, today)
    rest = _without_times(plain.read, found_times)
    purpose = _purpose(rest)
    rest = hide(rest, *purpose) if purpose else rest
    means = _means(rest)
    found_amounts = _main_first(amounts(rest), means)
    owner = who(text, rest)
    main = hide(_without_means(rest, means), 0, owner.end)
    found = results(main, found_amounts) or results(rest, found_amounts) or _money(found_amounts, rest)
    passive = words("owner", "passive").search(rest)
    return Seen(
        plain,
        found_times,
        found_amounts,
        found,
        second_goal(main),
        owner,
        plain.quote(*passive.span()) if passive else "",
        _baseline(plain, found_amounts, found_times),
        next((_quote(plain, each) for each in found_times if each.kind is When.RHYTHM), ""),
        _scope(plain, rest, found, found_amounts),
        plain.quote(*purpose) if purpose else "",
    )


def _without_times(text: str, found: Sequence[Time]) -> str:
    """Return a text whose words about time are blanked, so that no date is an amount."""
    for time in found:
        text = hide(text, time.start, time.end, HIDDEN_BASE if time.kind is When.BASE else HIDDEN)
    return text


def _purpose(text: str) -> Place | None:
    """Return where the text says what for; at its beginning it ends with a comma."""
    seen = words("owner", "purpose").search(text)
    if seen is None:
        return None
    comma = text.find(",", seen.end()) if seen.start() < _BEGINNING else -1
    return seen.start(), comma if comma > 0 else _end_of_sentence(text, seen.end())


def _means(text: str) -> Place | None:
    """Return where the text says by what it is to be reached: "by calling 30 leads"."""
    found = (seen for seen in words("owner", "means").finditer(text) if seen.start() > _BEGINNING)
    seen = next(found, None)
    if seen is None:
        return None
    comma, end = text.find(",", seen.end()), _end_of_sentence(text, seen.end())
    return seen.start(), comma if 0 < comma < end else end


def _end_of_sentence(text: str, start: int) -> int:
    stop = _END.search(text, start)
    return stop.start() if stop else len(text)


def _without_means(text: str, means: Place | None) -> str:
    """Return a text without its means, if it has a result apart from them."""
    rest = hide(text, *means) if means else text
    return rest if results(rest, amounts(rest)) else text


def _main_first(found: tuple[Amount, ...], means: Place | None) -> tuple[Amount, ...]:
    """Return the amounts; beside another number, those of the means do not count."""
    inside = [each for each in found if means and means[0] <= each.start < means[1] and each.kind in NUMBERS]
    if not any(each.kind in NUMBERS and each not in inside for each in found):
        return found
    return tuple(replace(each, kind=Says.SCOPE) if each in inside else each for each in found)


def _money(found: Sequence[Amount], text: str) -> tuple[Result, ...]:
    """Return an amount of money as what is counted when nothing else is."""
    money = [each for each in found if each.kind in (Says.LEVEL, Says.CHANGE) and is_money(each.unit)]
    return tuple(
        Result(_in_money(text, each), each.start, each.end, text[each.start : each.end]) for each in money[:1]
    )


def _in_money(text: str, amount: Amount) -> Counts:
    """Return whether it is exact what money is: not where the text says nothing but the sum."""
    said = text[: amount.start] + text[amount.end :]
    return Counts.EXACT if any(mark.isalpha() for mark in said) else Counts.BROAD


def _quote(plain: Plain, found: Amount | Time) -> str:
    return plain.quote(found.start, found.end)


def _baseline(plain: Plain, numbers: Sequence[Amount], found: Sequence[Time]) -> str:
    """Return what is compared with: a number rather than a period."""
    places: list[Amount | Time] = [each for each in numbers if each.kind is Says.BASE]
    places += [each for each in found if each.kind is When.BASE]
    if not places:
        return ""
    lead = expression("around_times", "compares").match(plain.read, places[0].start)
    return plain.quote(lead.end() if lead else places[0].start, places[0].end)


def _scope(plain: Plain, text: str, found: Sequence[Result], numbers: Sequence[Amount]) -> str:
    """Return where or for whom: the first place named after what is counted."""
    for seen in expression("around_owners", "place").finditer(text, found[0].end if found else 0):
        taken = [*((each.start, each.end) for each in found), *((each.start, each.end) for each in numbers)]
        inside = any(seen.start() < end and start < seen.end() for start, end in taken)
        if HIDDEN not in seen.group() and not inside:
            return plain.quote(*seen.span())
    return ""
