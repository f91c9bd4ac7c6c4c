"""Does the loader show what was recognised and what was not taken, and ask only what the file leaves open?"""

from pathlib import Path

import pytest

from salesedu.crm_findings import Reason, Recognised
from salesedu.crm_load import Loaded, load
from salesedu.crm_load_example import EXAMPLE
from salesedu.crm_trouble import Trouble
from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE
from salesedu.widgets import crm
from salesedu.widgets.crm_load import MOST_UPLOADED, DealsLoader, report_name
from salesedu.widgets.crm_load_notes import SENTENCES, note_sentences
from salesedu.widgets.crm_load_words import REASONS, TROUBLES

OPEN_QUESTIONS = (
    b"Record ID,Deal Name,Deal Stage,Amount,Close Date\n1,Ovens,Signed,1.234,03/04/2026\n2,Mill,Off,5,\n"
)


def upload(loader: DealsLoader, content: bytes) -> None:
    loader.upload.content = content
    loader.upload.chosen += 1


def shown(loader: DealsLoader) -> list[str]:
    """Return the choices in sight."""
    parts = ("order", "decimal", "currency", "won", "lost")
    return [part for part in parts if getattr(loader, part).layout.display != "none"]


def test_every_reason_every_note_and_every_trouble_has_a_sentence() -> None:
    """Is there nothing that could be found and not be said?"""
    assert set(REASONS) == set(Reason)
    assert set(TROUBLES) == set(Trouble)
    elsewhere = {
        Recognised.COLUMN,
        Recognised.COLUMN_UNUSED,
        Recognised.COLUMNS_MISSING,
        Recognised.CURRENCY_UNKNOWN,
    }
    assert set(SENTENCES) | elsewhere == set(Recognised)


def test_the_example_shows_every_finding_with_its_line() -> None:
    """Are the rows counted, and is each finding in a table with its line, its text and what to do?"""
    loader = DealsLoader()
    loader.example.press()
    assert "5 deals are loaded. 4 rows are rejected. 1 line is no deal." in loader.message.html
    for text in (
        "Q3 2026",
        "A forecast needs one day",
        "Total | 22.161,50",
        "An earlier row has the same number",
    ):
        assert text in loader.result.value
    assert shown(loader) == []


def test_a_report_says_that_rows_are_missing() -> None:
    """Does the name of the deals say how many rows were rejected, and nothing where there are none?"""
    assert report_name(load(EXAMPLE, "Own deals")) == "Own deals, without 4 rejected rows"
    assert report_name(load(b"Deal name,Stage,Amount\nTills,Talk,5\n", "Own deals")) == "Own deals"


def test_only_what_the_file_leaves_open_is_asked_and_an_answer_counts() -> None:
    """Are choices hidden until they are needed, and does each of them change the deals?"""
    taken: list[Loaded] = []
    loader = DealsLoader(take=taken.append)
    assert shown(loader) == []
    upload(loader, OPEN_QUESTIONS)
    assert shown(loader) == ["order", "decimal", "currency", "won", "lost"]
    loader.order.value, loader.decimal.value = "month first", "."
    loader.currency.value, loader.won.value, loader.lost.value = "cad", "Signed", "Off"
    deal = taken[-1].deals.iloc[0]
    assert (deal["amount"], deal["currency"], deal["status"]) == (1.234, "CAD", "won")
    assert str(deal["close"].date()) == "2026-03-04"
    assert not taken[-1].unsure


def test_a_currency_that_is_none_is_marked_and_not_used() -> None:
    """Does a slip in the currency take nothing away?"""
    loader = DealsLoader()
    upload(loader, OPEN_QUESTIONS)
    loader.currency.value = "euros"
    assert "three letters" in loader.currency.problem
    assert loader.loaded is not None
    assert loader.loaded.deals["currency"].isna().all()


def test_a_wrong_file_says_why_and_takes_nothing_away() -> None:
    """Do the deals from before stay, and does the sentence say what to do?"""
    loader = DealsLoader()
    loader.example.press()
    before = loader.loaded
    upload(loader, b"%PDF-1.7")
    assert "This is a PDF" in loader.message.html
    assert loader.loaded is before


def test_a_file_too_big_for_the_browser_is_read_from_where_it_lies(tmp_path: Path) -> None:
    """Is a path offered, does it work, and is a missing path said to be empty?"""
    loader = DealsLoader()
    upload(loader, b"x" * (MOST_UPLOADED + 1))
    assert "Type below where it lies" in loader.message.html
    loader.open.press()
    assert loader.path.problem
    (tmp_path / "deals.csv").write_bytes(EXAMPLE)
    loader.path.value = f'"{tmp_path / "deals.csv"}"'
    loader.open.press()
    assert loader.path.problem == ""
    assert loader.loaded is not None
    assert loader.loaded.name == "deals.csv"


def test_choices_are_kept_and_deals_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a second page know the choices, and is no customer's name on disk?"""
    monkeypatch.chdir(tmp_path)
    loader = DealsLoader(Store("crm_desk"))
    upload(loader, OPEN_QUESTIONS)
    loader.currency.value = "BRL"
    assert DealsLoader(Store("crm_desk")).currency.value == "BRL"
    written = "".join(path.read_text() for path in tmp_path.rglob("*.json"))
    assert "BRL" in written
    assert "Ovens" not in written


def test_what_stands_in_a_file_is_never_markup() -> None:
    """Is every text of the file escaped, in tables, notes and columns?"""
    nasty = b"Record ID,Deal Name,Deal Stage,<b>x</b>\n1,=<script>,<i>New</i>,\n2,,Won,\n<u>,B,Won,,,5\n"
    loader = DealsLoader()
    upload(loader, nasty)
    for tag in ("<script", "<b>", "<i>", "<u>"):
        assert tag not in loader.result.value
    assert "&lt;i&gt;New" in loader.result.value


def test_the_static_page_shows_the_invented_export(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is the page where nothing can be clicked full of the same findings, and labelled as invented?"""
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    crm.load_deals()
    assert "This export is invented" in capsys.readouterr().out


def test_notes_are_whole_sentences_with_nothing_left_open() -> None:
    """Does every note read as a sentence, those to decide first?"""
    told = note_sentences(load(OPEN_QUESTIONS))
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in told)
    assert "could be thousands" in told[0] + told[1] + told[2] + told[3]
