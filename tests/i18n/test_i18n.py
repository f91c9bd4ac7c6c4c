"""Do words, numbers and directions follow the language in use?"""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from salesedu import i18n


@pytest.fixture
def arabic(tmp_path, monkeypatch):
    """A small Arabic catalogue, in use."""
    catalogue = Catalog(locale="ar")
    catalogue.add("Leads", "عملاء محتملون")
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    (folder / "salesedu.mo").write_bytes(buffer.getvalue())
    monkeypatch.setattr(i18n, "LOCALE_FOLDER", tmp_path)
    with i18n.use("ar"):
        yield


def test_english_needs_no_catalogue():
    """Is the source language there from the start, left to right?"""
    assert i18n.language() == "en"
    assert i18n.direction() == "ltr"
    assert i18n._("Leads") == "Leads"
    assert i18n._("") == ""


def test_another_language_changes_words_and_direction(arabic):
    """Are sentences and the reading direction those of the language in use?"""
    assert i18n._("Leads") == "عملاء محتملون"
    assert i18n.direction() == "rtl"
    assert i18n.languages() == ["ar", "en"]


def test_the_language_before_comes_back(arabic):
    """Does a with block leave the language as it was?"""
    with i18n.use("en"):
        assert i18n._("Leads") == "Leads"
    assert i18n.language() == "ar"


def test_a_missing_catalogue_is_an_error_in_words():
    """Is an unknown language refused with the languages there are?"""
    with pytest.raises(ValueError, match=r"no course in the language 'xx' yet\. Languages: en"):
        i18n.activate("xx")


def test_plural_forms():
    """Is the form of a sentence chosen by the count?"""
    assert i18n.ngettext("{n} lead", "{n} leads", 1) == "{n} lead"
    assert i18n.ngettext("{n} lead", "{n} leads", 2) == "{n} leads"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (lambda: i18n.format_number(12_000), "12,000"),
        (lambda: i18n.format_number(2.456, digits=1), "2.5"),
        (lambda: i18n.format_number(2.0, digits=1), "2"),
        (lambda: i18n.format_percent(0.2035), "20.4%"),
        (lambda: i18n.format_percent(0.03), "3%"),
        (lambda: i18n.format_money(30_000), "30,000"),
        (lambda: i18n.format_money(30_000, "USD"), "$30,000"),
        (lambda: i18n.format_clock(datetime(2026, 1, 2, 14, 2, tzinfo=UTC)), "14:02"),
        (lambda: i18n.format_moment(datetime(2026, 1, 2, 14, 2).astimezone()), "2026-01-02 14:02"),
        (lambda: i18n.format_date(date(2027, 3, 5)), "Fri, Mar 5, 2027"),
        (lambda: i18n.format_date(date(2027, 3, 5), "Ed"), "5 Fri"),
    ],
)
def test_numbers_are_written_as_the_language_does(written, expected):
    """Are counts, shares, money and the time written the English way?"""
    assert written() == expected
