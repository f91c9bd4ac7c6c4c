"""Do real-looking exports load, from bytes and from disk, and does every wrong file say what it is?"""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

from salesedu.crm import Status
from salesedu.crm_findings import Outcome, Reason, Recognised
from salesedu.crm_load import Choices, DateOrder, LoadError, System, Trouble, load
from salesedu.crm_load_example import EXAMPLE
from tests.crm_export import SYSTEMS, Export

EXPORTS = Path(__file__).parent / "crm_exports"


def told(path: Path) -> list[tuple[int, str, str, str]]:
    findings = load(path).findings
    return list(findings[["line", "column", "reason", "outcome"]].itertuples(index=False, name=None))


def test_a_hubspot_export_loads() -> None:
    """Are HubSpot's own columns understood, is the day of closing real, and is all dirt named?"""
    loaded = load(EXPORTS / "hubspot.csv")
    assert (loaded.system, loaded.rows, len(loaded.deals)) == (System.HUBSPOT, 8, 6)
    assert told(EXPORTS / "hubspot.csv") == [
        (4, "amount", Reason.NOT_A_NUMBER, Outcome.REJECTED),
        (6, "account", Reason.FORMULA, Outcome.KEPT),
        (7, "lost_reason", Reason.LOST_WITHOUT_REASON, Outcome.KEPT),
        (9, "id", Reason.SAME_ID, Outcome.REJECTED),
    ]
    won = loaded.deals[loaded.deals["status"] == Status.WON]
    assert won["closed"].tolist() == [pd.Timestamp("2026-03-04"), pd.Timestamp("2026-03-20")]
    assert loaded.deals["amount"].tolist() == [18500.0, 4200.5, 990.0, 3100.0, 12750.0, 640.0]


def test_a_salesforce_report_loads() -> None:
    """Are months first, flags that are no days, the report's footer and its letters understood?"""
    loaded = load(EXPORTS / "salesforce.csv")
    assert (loaded.system, loaded.rows, len(loaded.deals)) == (System.SALESFORCE, 10, 4)
    assert told(EXPORTS / "salesforce.csv") == [
        (5, "close", Reason.NO_SUCH_DAY, Outcome.REJECTED),
        (7, "", Reason.BLANK, Outcome.SKIPPED),
        (8, "", Reason.FOOTER, Outcome.SKIPPED),
        (9, "", Reason.FOOTER, Outcome.SKIPPED),
        (10, "", Reason.FOOTER, Outcome.SKIPPED),
        (11, "", Reason.FOOTER, Outcome.SKIPPED),
    ]
    assert loaded.deals["account"].tolist()[0] == "Café Brønn"
    assert loaded.deals["close"].tolist()[0] == pd.Timestamp("2026-12-03")
    assert loaded.deals["currency"].tolist() == ["GBP"] * 4
    kinds = {note.kind for note in loaded.notes}
    assert {Recognised.ENCODING_GUESSED, Recognised.DATE_ORDER, Recognised.CLOSED_FROM_CLOSE} <= kinds


def test_a_pipedrive_export_loads() -> None:
    """Are prefixes, semicolons, decimal commas, two closing times and two currencies understood?"""
    loaded = load(EXPORTS / "pipedrive.csv")
    assert (loaded.system, loaded.rows, len(loaded.deals)) == (System.PIPEDRIVE, 7, 5)
    assert told(EXPORTS / "pipedrive.csv") == [
        (4, "created", Reason.CREATED_AFTER_CLOSED, Outcome.LEFT_OUT),
        (7, "status", Reason.DELETED, Outcome.SKIPPED),
        (8, "", Reason.TOO_FEW_CELLS, Outcome.REJECTED),
    ]
    assert loaded.deals["amount"].tolist() == [12500.0, 890.9, 4300.0, 75000.0, 1199.99]
    assert loaded.deals["currency"].tolist() == ["EUR", "EUR", "CZK", "CZK", "EUR"]
    assert loaded.deals["closed"].dropna().tolist() == [
        pd.Timestamp("2026-02-11"),
        pd.Timestamp("2026-03-02"),
    ]


def test_an_rd_station_export_loads_by_the_names_of_its_webhooks() -> None:
    """Are the names understood that the developer pages give, in three spellings?"""
    loaded = load(EXPORTS / "rd_station.csv")
    assert (loaded.system, loaded.rows, len(loaded.deals)) == (System.RD_STATION, 5, 4)
    assert told(EXPORTS / "rd_station.csv") == [(5, "close", Reason.ONLY_A_PERIOD, Outcome.REJECTED)]
    assert set(loaded.deals["currency"]) == {"BRL"}
    assert loaded.deals["stage"].tolist() == ["Proposta", "Negociação", "Fechamento", "Negociação"]
    assert Recognised.TIMES_CUT in {note.kind for note in loaded.notes}


def workbook(export: Export) -> bytes:
    """Return an export as an Excel file with real numbers and dates, a second sheet, and a formula."""
    book = Workbook()
    book.active.append(["Not this sheet"])
    sheet = book.create_sheet("Deals")
    sheet.append(export.headings)
    for cells in export.rows:
        typed = dict(zip(export.columns, cells, strict=True))
        typed["amount"] = float(typed["amount"]) if typed["amount"] else None
        typed |= {day: datetime.fromisoformat(typed[day]) for day in ("created", "close") if typed[day]}
        typed["id"] = int(typed["id"])
        sheet.append([typed[column] for column in export.columns])
    sheet.cell(3, export.columns.index("amount") + 1).value = "=1+1"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("system", SYSTEMS)
def test_excel_says_the_same_as_csv(system: str) -> None:
    """Are the deals of an Excel file those of the CSV file, with rows counted as Excel counts them?"""
    loaded, as_csv = load(workbook(Export(system))), load(Export(system).content())
    assert loaded.rejected.to_dict("records") == [
        {"line": 3, "column": "amount", "value": "=1+1", "reason": Reason.FORMULA_AMOUNT.value}
    ]
    others = as_csv.deals[as_csv.deals["id"] != "4002"].reset_index(drop=True)
    pd.testing.assert_frame_equal(loaded.deals, others, check_categorical=False)
    assert {Recognised.SHEET, Recognised.OTHER_SHEETS} <= {note.kind for note in loaded.notes}


def test_a_file_loads_from_where_it_lies(tmp_path: Path) -> None:
    """Is a path as good as bytes, and is its name kept?"""
    (tmp_path / "deals.csv").write_bytes(EXAMPLE)
    loaded = load(tmp_path / "deals.csv")
    assert loaded.name == "deals.csv"
    assert len(loaded.deals) == len(load(EXAMPLE).deals) == 5


def test_choices_settle_what_the_file_leaves_open() -> None:
    """Do order, mark, currency and stages change the reading, and does nothing stay unsure?"""
    content = (
        b"Record ID,Deal Name,Deal Stage,Amount,Close Date\n1,Ovens,Signed,1.234,03/04/2026\n2,Mill,Off,5,\n"
    )
    plain = load(content)
    assert plain.deals.loc[0, ["amount", "close", "status"]].tolist() == [
        *(1234.0, pd.Timestamp("2026-04-03"), "open")
    ]
    assert {note.kind for note in plain.unsure} == {
        Recognised.DECIMAL_UNSURE,
        Recognised.DATE_ORDER_UNSURE,
        Recognised.CURRENCY_UNKNOWN,
        Recognised.STAGES_UNSURE,
    }
    stages = {"Signed": Status.WON, "off": Status.LOST}
    settled = load(content, choices=Choices(DateOrder.MONTH_FIRST, ".", "CAD", stages))
    assert settled.deals.loc[0, ["amount", "currency", "close", "status"]].tolist() == [
        *(1.234, "CAD", pd.Timestamp("2026-03-04"), "won")
    ]
    assert settled.unsure == ()


def zipped(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return written.getvalue()


OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WRONG = {
    "nothing": (b"", Trouble.EMPTY),
    "only blanks": (b"\xef\xbb\xbf \r\n\r\n", Trouble.EMPTY),
    "a PNG": (b"\x89PNG\r\n\x1a\n" + bytes(50), Trouble.PICTURE),
    "a PDF": (b"%PDF-1.7\n...", Trouble.PDF),
    "a web page with the ending .xls": (b"<html><table><tr><td>Deal</td></tr></table>", Trouble.WEB_PAGE),
    "an old Excel file": (OLD_OFFICE, Trouble.OLD_EXCEL),
    "Excel with a password": (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), Trouble.PASSWORD),
    "another document": (zipped(content_xml=b"<x/>"), Trouble.OTHER_ARCHIVE),
    "a damaged Excel file": (b"PK\x03\x04 and nothing more", Trouble.DAMAGED),
    "an empty Excel file": (zipped(xl__workbook_xml=b"<workbook/>"), Trouble.DAMAGED),
    "zeros": (bytes([7, 0, 0, 0]) * 500, Trouble.NOT_TEXT),
    "a letter": (b"Dear Ana\nplease find the deals\nbelow\n", Trouble.NO_TABLE),
    "another table": (b"City,Country\nLisbon,Portugal\n", Trouble.NO_HEADINGS),
    "headings only": (b"Record ID,Deal Name,Deal Stage\n", Trouble.NO_DEALS),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_says_what_it_is(name: str) -> None:
    """Is the trouble named?"""
    content, trouble = WRONG[name]
    with pytest.raises(LoadError) as caught:
        load(content)
    assert caught.value.trouble is trouble


def test_an_excel_file_that_unpacks_to_far_too_much_is_not_opened() -> None:
    """Is a trap recognised by its sizes, before anything is unpacked?"""
    trap = zipped(xl__workbook_xml=b"<workbook/>", xl__worksheets__sheet1_xml=bytes(60_000_000))
    with pytest.raises(LoadError) as caught:
        load(trap)
    assert caught.value.trouble is Trouble.TOO_BIG


def test_a_missing_file_says_so() -> None:
    """Is a path without a file an error for people?"""
    with pytest.raises(LoadError) as caught:
        load(Path("nowhere") / "deals.csv")
    assert caught.value.trouble is Trouble.NO_FILE


def test_the_first_headings_found_are_told_when_none_is_known() -> None:
    """Does the error name what stands in the file, so that a person sees what to rename?"""
    with pytest.raises(LoadError, match="City, Country"):
        load(b"City,Country\nLisbon,Portugal\n")


def test_many_rows_keep_their_lines_across_chunks() -> None:
    """Is the line right behind thousands of rows, some of which go over two lines?"""
    rows = [f'{row},"Order\n{row}",New' if row % 7 == 0 else f"{row},Order {row},New" for row in range(2000)]
    rows[1500] = "1500,,New"
    loaded = load("\n".join(["Record ID,Deal Name,Deal Stage", *rows]).encode())
    assert loaded.rejected[["line", "reason"]].values.tolist() == [[1502 + 215, Reason.NO_NAME.value]]
    assert len(loaded.deals) == 1999


def test_lines_stay_right_where_most_of_the_file_is_read_fast() -> None:
    """Are the lines right behind plain rows, rows over two lines, odd rows and plain rows again?"""
    clean = [f"{row},{'Order ' * 9}{row},New" for row in range(160_000)]
    rows = [line.replace(" ", "\n", 1) if 90_000 < at < 90_004 else line for at, line in enumerate(clean)]
    rows = [f'"{line}'.replace(",", '","', 2) + '"' if "\n" in line else line for line in rows]
    rows[5_000], rows[95_000], rows[159_999] = "5000,,New", "95000,short", "159999,,New"
    loaded = load("\r\n".join(["Record ID,Deal Name,Deal Stage", *rows]).encode())
    assert loaded.rejected[["line", "reason"]].values.tolist() == [
        [5_002, Reason.NO_NAME.value],
        [95_002 + 3, Reason.TOO_FEW_CELLS.value],
        [160_001 + 3, Reason.NO_NAME.value],
    ]
    assert len(loaded.deals) == loaded.rows - 3 == 160_000 - 3
