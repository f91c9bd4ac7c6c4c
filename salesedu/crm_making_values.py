"""Standing, money and days of the deals, and what must go together among them."""

from typing import TYPE_CHECKING, Any

from salesedu.crm import DAY_TYPE, DAYS, Status
from salesedu.crm_amounts import read_amounts
from salesedu.crm_currency import CONTRADICTION, SHARED, Wanted, code_of, settle
from salesedu.crm_days import read_days
from salesedu.crm_findings import Note, Outcome, Reason, Recognised
from salesedu.crm_making import Making, marked
from salesedu.crm_status import Standing, standing
from salesedu.crm_text import Cells

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A deal with an impossible closing day would fall into the wrong month of every report.
_DECISIVE_DAYS = ("close", "closed")
_STATUSES = [status.value for status in Status]


def read_standing(making: Making) -> Any:
    """Return the status of every deal, as a category; -1 where there is a problem."""
    import numpy as np
    import pandas as pd

    chosen = {stage.casefold(): status for stage, status in making.choices.stages.items()}
    answers, which = making.each(("status", "stage"), lambda status, stage: standing(status, stage, chosen))
    column = "status" if "status" in making.cells else "stage"
    for reason in dict.fromkeys(answer.problem for answer in answers if answer.problem):
        rows = np.array([answer.problem is reason for answer in answers])[which]
        outcome = Outcome.SKIPPED if reason is Reason.DELETED else Outcome.REJECTED
        making.tell(rows, column, reason, outcome)
    against = np.array([answer.against for answer in answers], bool)[which]
    making.tell(against, "stage", Reason.STAGE_AGAINST_STATUS, Outcome.KEPT)
    _note_guessed(making, answers, which)
    codes = np.array([_STATUSES.index(answer.status) if answer.status else -1 for answer in answers], np.int8)
    return pd.Categorical.from_codes(codes[which], categories=pd.Index(_STATUSES))


def _note_guessed(making: Making, answers: list[Standing], which: "NDArray[np.int64]") -> None:
    """List the stages that are taken as open for want of a word."""
    import numpy as np

    first = {answer: int(np.argmax(which == answer)) for answer, said in enumerate(answers) if said.guessed}
    if first:
        stages = list(dict.fromkeys(making.cells["stage"].at(np.array(list(first.values())))))
        found = {said.status for said in answers}
        kind = Recognised.STAGES_OPEN if {Status.WON, Status.LOST} <= found else Recognised.STAGES_UNSURE
        making.notes.append(Note(kind, "stage", ", ".join(stages), count=len(stages)))


def read_money(making: Making) -> dict[str, Any]:
    """Return amounts and their currencies; amounts of different currencies are told apart."""
    import numpy as np

    if "amount" not in making.cells:
        return {}
    cells = making.cells["amount"]
    read = read_amounts(cells, making.choices.decimal)
    making.tell_texts("amount", read.problems, Outcome.REJECTED)
    making.tell(marked(cells, read.short), "amount", Reason.SHORT_AMOUNT, Outcome.KEPT)
    making.notes += read.notes
    amounts = cells.spread(read.values)
    signs = ["", *sorted(set(read.signs.values()))]
    by_text = np.zeros(len(cells.texts), np.int8)
    by_text[list(read.signs)] = [signs.index(sign) for sign in read.signs.values()]
    return {
        "amount": amounts,
        "currency": _currencies(making, signs, cells.spread(by_text), ~np.isnan(amounts)),
    }


def _currencies(
    making: Making, signs: list[str], sign: "NDArray[np.int8]", has_amount: "NDArray[np.bool_]"
) -> Any:
    """Return the currency of every deal, as a category, by its sign, its column, the heading, the choice."""
    import numpy as np
    import pandas as pd

    column = making.cells.get("currency", Cells([""], np.zeros(len(making), np.int32)))
    codes = [code_of(text) for text in column.texts]
    strange = {at: Reason.UNKNOWN_CURRENCY for at, text in enumerate(column.texts) if text and not codes[at]}
    if "currency" in making.cells:
        making.tell_texts("currency", strange, Outcome.LEFT_OUT)
    names = sorted({"", *codes})
    place = column.spread(np.array([names.index(code) for code in codes], np.int64))
    wanted = Wanted(code_of(making.sheet.match.currency), making.choices.currency or "")
    settled = [settle(one, other, wanted) for one in signs for other in names]
    which = sign.astype(np.int64) * len(names) + place
    making.tell(_at(settled, which, CONTRADICTION), "amount", Reason.TWO_CURRENCIES, Outcome.REJECTED)
    known = sorted({code for code in settled if code not in ("", CONTRADICTION)})
    _note_currencies(making, settled, which, has_amount & ~making.gone)
    _note_shared(making, [(one, other) for one in signs for other in names], settled, which)
    answer = np.array([known.index(code) if code in known else -1 for code in settled], np.int16)
    return pd.Categorical.from_codes(answer[which], categories=pd.Index(known, dtype="str"))


def _at(settled: list[str], which: "NDArray[np.int64]", code: str) -> "NDArray[np.bool_]":
    import numpy as np

    return np.array([one == code for one in settled], bool)[which]


def _note_currencies(
    making: Making, settled: list[str], which: "NDArray[np.int64]", rows: "NDArray[np.bool_]"
) -> None:
    counts = {code: int((_at(settled, which, code) & rows).sum()) for code in dict.fromkeys(settled)}
    unknown = counts.pop("", 0)
    found = {code: count for code, count in counts.items() if count and code != CONTRADICTION}
    kind = Recognised.CURRENCIES_MIXED if len(found) > 1 else Recognised.CURRENCY
    if found:
        making.notes.append(Note(kind, "currency", ", ".join(sorted(found)), count=sum(found.values())))
    if unknown:
        making.notes.append(Note(Recognised.CURRENCY_UNKNOWN, "currency", count=unknown))


def _note_shared(
    making: Making, said: list[tuple[str, str]], settled: list[str], which: "NDArray[np.int64]"
) -> None:
    """Say as what a sign of several currencies was read where nothing beside it tells."""
    import numpy as np

    for mark in SHARED:
        alone = [place for place, words in enumerate(said) if mark in words and set(words) <= {mark, ""}]
        rows = np.isin(which, alone)
        if (
            rows.any()
            and code_of(making.sheet.match.currency) in ("", *SHARED)
            and not making.choices.currency
        ):
            reading = settled[int(which[np.argmax(rows)])]
            making.notes.append(Note(Recognised.SHARED_SIGN, "currency", mark, reading, int(rows.sum())))


def read_all_days(making: Making) -> dict[str, Any]:
    """Return the days of every deal, by column."""
    columns = {day: making.cells[day] for day in DAYS if day in making.cells}
    days = {}
    for day, read in read_days(columns, making.choices.date_order).items():
        outcome = Outcome.REJECTED if day in _DECISIVE_DAYS else Outcome.LEFT_OUT
        making.tell_texts(day, read.problems, outcome)
        making.notes += read.notes
        days[day] = columns[day].spread(read.values.astype(DAY_TYPE))
    return days


def hold_together(making: Making, status: Any, values: dict[str, Any]) -> None:
    """Hold the columns of each deal against each other; changes the days where one can't be."""
    import numpy as np

    is_open = np.asarray(status.codes == _STATUSES.index(Status.OPEN))
    won, lost = (np.asarray(status.codes == _STATUSES.index(one)) for one in (Status.WON, Status.LOST))
    never = np.full(len(making), np.datetime64("NaT"), DAY_TYPE)
    close, created = values.get("close", never), values.get("created", never)
    if "closed" not in values and "close" in values:
        values["closed"] = np.where(is_open, never, close)
        making.notes.append(Note(Recognised.CLOSED_FROM_CLOSE, "closed", count=int((won | lost).sum())))
    if "closed" in values:
        _leave_out(making, is_open & ~np.isnat(values["closed"]), "closed", Reason.OPEN_BUT_CLOSED, values)
        missing = (won | lost) & np.isnat(values["closed"])
        making.tell(missing, "closed", Reason.CLOSED_WITHOUT_DAY, Outcome.KEPT)
        late = created > values["closed"]
        _leave_out(making, late, "created", Reason.CREATED_AFTER_CLOSED, values)
    making.tell(is_open & (close < created), "close", Reason.CLOSE_BEFORE_CREATED, Outcome.KEPT)
    if "amount" in values:
        making.tell(won & np.isnan(values["amount"]), "amount", Reason.WON_WITHOUT_AMOUNT, Outcome.KEPT)
    if "lost_reason" in making.cells:
        no_reason = lost & ~making.filled("lost_reason")
        making.tell(no_reason, "lost_reason", Reason.LOST_WITHOUT_REASON, Outcome.KEPT)


def _leave_out(
    making: Making, rows: "NDArray[np.bool_]", column: str, reason: Reason, values: dict[str, Any]
) -> None:
    import numpy as np

    if rows.any():
        making.tell(rows, column, reason, Outcome.LEFT_OUT)
        values[column] = np.where(rows, np.datetime64("NaT"), values[column]).astype(DAY_TYPE)
