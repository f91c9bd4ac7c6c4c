"""Is every kind of dirt in the export of every system named, and does every other row load?"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from salesedu.crm_findings import Outcome, Reason, Recognised
from salesedu.crm_load import Loaded, load
from tests.crm_export import COLUMNS, SYSTEMS, Export

WON = 1  # a row of the clean file: a deal that is won
EVERY = 6  # deals in the clean file


@dataclass(frozen=True)
class Cell:
    """A cell that is dirty, and what must be said about it."""

    column: str
    text: str
    reason: Reason
    outcome: Outcome = Outcome.REJECTED


CELLS = {
    "text for an amount": Cell("amount", "soon", Reason.NOT_A_NUMBER),
    "two numbers": Cell("amount", "500 / 700", Reason.NOT_A_NUMBER),
    "a share for an amount": Cell("amount", "20 %", Reason.NOT_A_NUMBER),
    "a formula for an amount": Cell("amount", "=SUM(A1:A9)", Reason.FORMULA_AMOUNT),
    "an amount below zero": Cell("amount", "-900", Reason.NEGATIVE),
    "an amount in brackets": Cell("amount", "(900.00)", Reason.NEGATIVE),
    "thousands as k": Cell("amount", "12k", Reason.SHORT_AMOUNT, Outcome.KEPT),
    "millions as m": Cell("amount", "1.2m", Reason.SHORT_AMOUNT, Outcome.KEPT),
    "a spreadsheet's error for an amount": Cell("amount", "#REF!", Reason.NOT_A_NUMBER),
    "won without an amount": Cell("amount", "", Reason.WON_WITHOUT_AMOUNT, Outcome.KEPT),
    "a sign against the currency": Cell("amount", "$ 900", Reason.TWO_CURRENCIES),
    "an unknown currency": Cell("currency", "credits", Reason.UNKNOWN_CURRENCY, Outcome.LEFT_OUT),
    "a quarter for a day": Cell("close", "Q3 2026", Reason.ONLY_A_PERIOD),
    "a month for a day": Cell("close", "March 2026", Reason.ONLY_A_PERIOD),
    "a day that is none": Cell("close", "2026-02-31", Reason.NO_SUCH_DAY),
    "a day that is none in any order": Cell("close", "31/31/2026", Reason.NO_SUCH_DAY),
    "words for a day": Cell("close", "next week", Reason.NOT_A_DAY),
    "a day long ago": Cell("close", "1899-12-30", Reason.OUT_OF_RANGE),
    "a day far away": Cell("close", "2226-04-15", Reason.OUT_OF_RANGE),
    "words for an optional day": Cell("next_activity", "soon", Reason.NOT_A_DAY, Outcome.LEFT_OUT),
    "words for the day of creation": Cell("created", "long ago", Reason.NOT_A_DAY, Outcome.LEFT_OUT),
    "created after it closed": Cell("created", "2026-09-01", Reason.CREATED_AFTER_CLOSED, Outcome.LEFT_OUT),
    "closed on no day": Cell("closed", "", Reason.CLOSED_WITHOUT_DAY, Outcome.KEPT),
    "the id of another deal": Cell("id", "4001", Reason.SAME_ID),
    "an id that Excel has shortened": Cell("id", "1.23E+11", Reason.SHORTENED_ID),
    "no id": Cell("id", "", Reason.NO_ID),
    "no name": Cell("name", "", Reason.NO_NAME),
    "a name of spaces": Cell("name", " \u00a0 ", Reason.NO_NAME),
    "an unknown status": Cell("status", "frozen", Reason.UNKNOWN_STATUS),
    "a deleted deal": Cell("status", "deleted", Reason.DELETED, Outcome.SKIPPED),
    "a stage against the status": Cell("stage", "Closed Lost", Reason.STAGE_AGAINST_STATUS, Outcome.KEPT),
    "a link that is a formula": Cell(
        "name", '=HYPERLINK("http://example.com","Ice")', Reason.FORMULA, Outcome.KEPT
    ),
    "an at-sign formula": Cell("account", "@SUM(1+1)", Reason.FORMULA, Outcome.KEPT),
    "a plus formula behind a tab": Cell("owner", "\t+cmd|' /C calc'!A0", Reason.FORMULA, Outcome.KEPT),
    "a spreadsheet's error for an owner": Cell("owner", "#REF!", Reason.ERROR_CELL, Outcome.LEFT_OUT),
    "letters that were lost": Cell("account", "Caf\ufffd Br\ufffdnn", Reason.BROKEN_LETTERS, Outcome.KEPT),
}
NEEDS_STATUS = {"a stage against the status", "an unknown status", "a deleted deal"}


def fits(name: str, system: str) -> bool:
    """Return whether a kind of dirt makes sense in a system's export."""
    columns = COLUMNS[system]
    needs = {CELLS[name].column} | ({"status"} if name in NEEDS_STATUS else set())
    needs |= {"currency"} if CELLS[name].reason is Reason.TWO_CURRENCIES else set()
    return needs <= columns.keys()


DIRTY_CELLS = [(system, name) for name in CELLS for system in SYSTEMS if fits(name, system)]


@cache
def clean(system: str) -> Loaded:
    return load(Export(system).content())


@cache
def dirty(system: str) -> tuple[Loaded, dict[str, int]]:
    """Return a file with a dirty row of each kind behind the clean ones, and the line of each kind."""
    export, lines = Export(system), {}
    for name in (name for one, name in DIRTY_CELLS if one == system):
        export.rows.append(list(export.rows[WON]))
        lines[name] = len(export.rows) + 1
        export.put(-1, "id", f"D{lines[name]}")
        export.put(-1, CELLS[name].column, CELLS[name].text)
    return load(export.content()), lines


@pytest.mark.parametrize(("system", "name"), DIRTY_CELLS)
def test_a_dirty_cell_is_named_with_line_column_value_and_reason(system: str, name: str) -> None:
    """Is the cell told with all that a person needs to find it, and is nothing else said about its row?"""
    loaded, lines = dirty(system)
    cell, line = CELLS[name], lines[name]
    told = loaded.findings[loaded.findings["line"] == line].to_dict("records")
    expected = {"line": line, "column": cell.column, "value": cell.text, "reason": cell.reason.value}
    assert told == [{**expected, "outcome": cell.outcome.value}]
    kept = cell.outcome in (Outcome.KEPT, Outcome.LEFT_OUT)
    assert (f"D{line}" in set(loaded.deals["id"])) == kept


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_clean_row_loads_amid_all_the_dirt(system: str) -> None:
    """Are the deals of the clean rows the same as without any dirt, and is every row accounted for?"""
    loaded, lines = dirty(system)
    assert_frame_equal(
        loaded.deals.head(EVERY), clean(system).deals, check_categorical=False, check_dtype=False
    )
    assert loaded.rows == EVERY + len(lines)
    assert loaded.system.value == system
    assert_sum(loaded)


def assert_sum(loaded: Loaded) -> None:
    """Every row of the file is a deal, rejected, or skipped."""
    assert loaded.rows == len(loaded.deals) + loaded.rows_rejected + len(loaded.skipped)


def encoded(encoding: str) -> Callable[[Export], None]:
    def do(export: Export) -> None:
        export.encoding = encoding
        export.change("account", r5="Padaria Luz")  # not every letter is in every alphabet

    return do


def parted(separator: str, above: str = "") -> Callable[[Export], None]:
    def do(export: Export) -> None:
        export.separator, export.above = separator, above

    return do


def amounts(*texts: str) -> Callable[[Export], None]:
    """Write the clean amounts in another way."""

    def do(export: Export) -> None:
        for row, text in enumerate(texts):
            export.put(row, "amount", text)

    return do


def days(template: str) -> Callable[[Export], None]:
    """Write the clean days in another way."""

    def do(export: Export) -> None:
        for column in {"created", "close", "closed"} & set(export.columns):
            place = export.columns.index(column)
            for cells in export.rows:
                if cells[place]:
                    cells[place] = pd.Timestamp(cells[place]).strftime(template)

    return do


def serial_days(export: Export) -> None:
    for column in {"created", "close", "closed"} & set(export.columns):
        place = export.columns.index(column)
        for cells in export.rows:
            if cells[place]:
                cells[place] = str((pd.Timestamp(cells[place]) - pd.Timestamp("1899-12-30")).days)


def spaced_headings(export: Export) -> None:
    export.headings = [f"  {heading.upper()}\u00a0" for heading in export.headings]


def extra_columns(export: Export) -> None:
    export.headings += ["Favourite colour", "Favourite colour"]
    export.rows = [[*cells, "blue", "red"] for cells in export.rows]


def amount_twice(export: Export) -> None:
    export.headings.append(export.headings[export.columns.index("amount")])
    export.rows = [[*cells, "1"] for cells in export.rows]


def long_name(export: Export) -> None:
    export.change("account", r0="Bakery " * 300)


WAYS: dict[str, tuple[Callable[[Export], None], Recognised, bool]] = {
    # what is done, what must be noted, whether the deals must be the same as in the clean file
    "a BOM": (encoded("utf-8-sig"), Recognised.ENCODING, True),
    "UTF-16": (encoded("utf-16"), Recognised.ENCODING, True),
    "UTF-16 without a mark": (encoded("utf-16-le"), Recognised.ENCODING, True),
    "Windows letters": (encoded("cp1252"), Recognised.ENCODING_GUESSED, True),
    "semicolons": (parted(";"), Recognised.SEPARATOR, True),
    "tabs": (parted("\t"), Recognised.SEPARATOR, True),
    "bars": (parted("|"), Recognised.SEPARATOR, True),
    "Excel's line for the separator": (parted(";", "sep=;\r\n"), Recognised.SEPARATOR, True),
    "decimal commas": (
        amounts("1.250,50", "900", "12.400,00", "", "7.300,25", "310,75"),
        Recognised.DECIMAL_MARK,
        True,
    ),
    "thousands with commas": (
        amounts("1,250.50", "900", "12,400.00", "", "7,300.25", "310.75"),
        Recognised.DECIMAL_MARK,
        True,
    ),
    "thousands with spaces nobody sees": (
        amounts("1\u202f250,50", "900", "12\u00a0400,00", "", "7 300,25", "310,75"),
        Recognised.DECIMAL_MARK,
        True,
    ),
    "thousands with apostrophes": (
        amounts("1'250.50", "900", "12’400.00", "", "7'300.25", "310.75"),
        Recognised.DECIMAL_MARK,
        True,
    ),
    "a point that can be both": (
        amounts("1.250", "900", "12.400", "", "7.300", "310"),
        Recognised.DECIMAL_UNSURE,
        False,
    ),
    "both decimal marks": (
        amounts("1.250,50", "900", "12,400.00", "", "7300.25", "310,75"),
        Recognised.DECIMAL_MIXED,
        True,
    ),
    "currency in front": (
        amounts("€1250.50", "EUR 900", "€ 12400", "", "€7300.25", "310.75"),
        Recognised.CURRENCY,
        False,
    ),
    "currency behind": (
        amounts("1250.50 €", "900 EUR", "12400€", "", "7300.25eur", "310.75 €"),
        Recognised.CURRENCY,
        False,
    ),
    "days first": (days("%d/%m/%Y"), Recognised.DATE_ORDER, True),
    "months first": (days("%m/%d/%Y"), Recognised.DATE_ORDER, True),
    "days with points": (days("%d.%m.%Y"), Recognised.DATE_ORDER, True),
    "years of two digits": (days("%d/%m/%y"), Recognised.SHORT_YEARS, True),
    "serial days": (serial_days, Recognised.SERIAL_DAYS, True),
    "times with a zone": (days("%Y-%m-%dT23:30:00-03:00"), Recognised.TIMES_CUT, True),
    "times of the afternoon": (days("%m/%d/%Y 4:30 PM"), Recognised.TIMES_CUT, True),
    "headings in capitals with spaces": (spaced_headings, Recognised.COLUMN, True),
    "columns that nobody knows, one twice": (extra_columns, Recognised.COLUMN_UNUSED, True),
    "the amount twice": (amount_twice, Recognised.COLUMN_TWICE, True),
    "a very long text": (long_name, Recognised.LONG_TEXTS, False),
}


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("way", WAYS)
def test_another_way_to_write_is_recognised_and_noted(system: str, way: str) -> None:
    """Are the deals the same however the file is written, and does a note say what was recognised?"""
    do, kind, same = WAYS[way]
    export = Export(system)
    do(export)
    loaded = load(export.content())
    assert kind in {note.kind for note in loaded.notes}
    assert loaded.findings.empty
    assert len(loaded.deals) == EVERY
    if same:
        changed = ["account"] if export.encoding != "utf-8" else []
        expected = clean(system).deals.drop(columns=changed)
        assert_frame_equal(loaded.deals.drop(columns=changed), expected, check_categorical=False)
    assert_sum(loaded)


# --- dirt in the shape of the file -------------------------------------------------------------------------


def line_of(export: Export, row: int) -> str:
    return Export(export.system).text().splitlines(keepends=True)[row + 1]


def too_few(export: Export) -> str:
    return "4099,Half a row\r\n"


def too_many(export: Export) -> str:
    return line_of(export, WON).replace("4002", "4099").rstrip() + ",one more\r\n"


def never_closed(export: Export) -> str:
    return '4099,"Opened and never closed\r\n'


def headings_again(export: Export) -> str:
    return line_of(export, -1)


def total(export: Export) -> str:
    return "Total" + "," * (len(export.columns) - 2) + ",22161.50\r\n"


SHAPES: dict[str, tuple[Callable[[Export], str], Reason, Outcome]] = {
    "a row too short": (too_few, Reason.TOO_FEW_CELLS, Outcome.REJECTED),
    "a row too long": (too_many, Reason.TOO_MANY_CELLS, Outcome.REJECTED),
    "a quotation mark never closed": (never_closed, Reason.QUOTE_NOT_CLOSED, Outcome.REJECTED),
    "the headings again": (headings_again, Reason.HEADINGS_AGAIN, Outcome.SKIPPED),
    "a total": (total, Reason.TOTAL, Outcome.SKIPPED),
    "a blank line": (lambda export: "\r\n", Reason.BLANK, Outcome.SKIPPED),
    "a line of separators": (
        lambda export: "," * (len(export.columns) - 1) + "\r\n",
        Reason.BLANK,
        Outcome.SKIPPED,
    ),
    "a footer": (
        lambda export: '"Copyright (c) 2026 Example Systems, Inc."\r\n',
        Reason.FOOTER,
        Outcome.SKIPPED,
    ),
}


@pytest.mark.parametrize("system", SYSTEMS)
def test_lines_that_are_no_deals_are_named_with_their_lines(system: str) -> None:
    """Is each odd line named, behind a row that goes over two lines, and do all deals load?"""
    export = Export(system)
    export.put(WON, "name", "Ice\nmachines")
    lines, reasons = {}, {}
    line = len(export.rows) + 3  # the headings, and one more for the break
    for name, (make, reason, outcome) in SHAPES.items():
        text = make(export)
        export.below += text
        lines[name], reasons[name] = line, (line, reason.value, outcome.value)
        line += text.count("\n")
    loaded = load(export.content())
    told = loaded.findings[["line", "reason", "outcome"]].itertuples(index=False, name=None)
    assert list(told) == list(reasons.values())
    assert len(loaded.deals) == EVERY
    assert loaded.deals["name"][WON] == "Ice machines"
    assert Recognised.LINE_BREAKS in {note.kind for note in loaded.notes}
    assert_sum(loaded)


@pytest.mark.parametrize("system", SYSTEMS)
def test_lines_above_the_headings_and_nul_characters_are_named(system: str) -> None:
    """Is a title above the headings skipped by name, and are characters that no text has taken out?"""
    export = Export(system)
    export.above = "Deals of the first quarter\r\n\r\n"
    export.put(WON, "owner", "Omar\0 Haddad")
    loaded = load(export.content())
    assert_frame_equal(loaded.deals, clean(system).deals, check_categorical=False)
    assert loaded.skipped[["line", "reason"]].to_dict("list") == {
        "line": [1, 2],
        "reason": [Reason.ABOVE_HEADINGS.value, Reason.BLANK.value],
    }
    assert Recognised.NUL_REMOVED in {note.kind for note in loaded.notes}
    assert_sum(loaded)


@pytest.mark.parametrize("system", SYSTEMS)
def test_currencies_are_told_apart_and_never_added(system: str) -> None:
    """Does every deal keep its own currency, and does a note say that there are several?"""
    export = Export(system)
    for row in range(EVERY if "currency" in export.columns else 0):
        export.put(row, "currency", "")
    for row, text in enumerate(("R$ 1.250,50", "$900", "£12,400.00", "", "7300.25 CHF", "310.75")):
        export.put(row, "amount", text)
    loaded = load(export.content())
    currencies = loaded.deals["currency"].astype(object)
    assert currencies.fillna("").tolist() == ["BRL", "USD", "GBP", "", "CHF", ""]
    kinds = {note.kind for note in loaded.notes}
    assert {Recognised.CURRENCIES_MIXED, Recognised.CURRENCY_UNKNOWN, Recognised.SHARED_SIGN} <= kinds


@pytest.mark.parametrize("system", SYSTEMS)
def test_names_in_any_letters_stay_as_they_are(system: str) -> None:
    """Do Arabic, accents and emoji survive, in UTF-8 and in UTF-16?"""
    export = Export(system)
    export.put(WON, "name", "آلات الثلج 🧊 für Brønn")
    for encoding in ("utf-8", "utf-16"):
        export.encoding = encoding
        loaded = load(export.content())
        assert loaded.deals["name"][WON] == "آلات الثلج 🧊 für Brønn"
        assert loaded.deals["account"][5] == "مخبز النور"


def test_there_are_at_least_thirty_kinds() -> None:
    """Are there as many kinds of dirt as are promised, in every single system?"""
    for system in SYSTEMS:
        assert sum(fits(name, system) for name in CELLS) + len(SHAPES) >= 30
