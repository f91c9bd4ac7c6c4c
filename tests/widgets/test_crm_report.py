"""Is the report a page of its own that reads well without anything else?"""

import re
from datetime import date
from html.parser import HTMLParser

import pandas as pd
import pytest

from salesedu.crm import as_deals
from salesedu.widgets.crm_ended import cycle_section, outcomes_section
from salesedu.widgets.crm_report import file_link, page, sections
from salesedu.widgets.crm_view import View, money, sample_view


@pytest.fixture(scope="module")
def report():
    return page(sample_view(), sections(sample_view()), "Team <North>")


class Reader(HTMLParser):
    """Collects what is open, and the attributes of each tag."""

    def __init__(self):
        super().__init__()
        self.open, self.found = [], []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(html):
    reader = Reader()
    reader.feed(html)
    return reader


def test_it_is_whole(report):
    """Is every tag closed, the language and direction named, and each part there under its heading?"""
    reader = read(report)
    assert reader.open == []
    assert ("html", {"lang": "en", "dir": "ltr"}) in reader.found
    assert report.count("<h2>") == 7
    assert report.count("<h1>") == 1


def test_it_needs_nothing_else(report):
    """Is there no address of another file or page, and no script?"""
    outside = [
        address
        for tag, attributes in read(report).found
        for address in (attributes.get("src"), attributes.get("href"))
        if address and not address.startswith("data:")
    ]
    assert outside == []
    assert "<script" not in report
    assert "url(" not in report


def test_it_says_what_it_is_about(report):
    """Does it say that its deals are generated, and show what it is about as text?"""
    assert "Generated for this course." in report
    assert "Team &lt;North&gt;" in report


def test_pictures_have_words(report):
    """Has each picture a text alternative with its numbers?"""
    words = [attributes["alt"] for tag, attributes in read(report).found if tag == "img"]
    assert len(words) == 4
    assert all(len(text) > 40 for text in words)
    assert any("Qualified: 20 deals" in text for text in words)


def test_tables_have_headings(report):
    """Has each column a heading with its scope?"""
    heads = [attributes for tag, attributes in read(report).found if tag == "th"]
    assert heads
    assert all(attributes.get("scope") == "col" for attributes in heads)


def test_a_report_without_deals():
    """Does an empty report say that there is no data, instead of rates of 0 %?"""
    view = View(as_deals(pd.DataFrame()), ("New",), date(2026, 1, 5))
    html = page(view, sections(view))
    assert read(html).open == []
    assert "no data, not a value of 0" in html
    assert "no data, not 0%" in html
    assert not re.search(r"\b0%(?!\.)", html.split("<body>")[1].replace("not 0%", ""))


def test_a_deal_that_ends_before_it_begins_is_named():
    """Is an impossible deal shown by name, and more of them counted?"""
    day = pd.Timestamp
    row = {"status": "won", "name": "Tills", "created": day(2026, 2, 2), "closed": day(2026, 1, 1)}
    html = cycle_section(View(as_deals(pd.DataFrame([row] * 7)), ("New",), date(2026, 3, 1))).html
    assert html.count("“Tills” was opened on Feb 2, 2026 and won on Jan 1, 2026.") == 5
    assert "And 2 more like these." in html


def test_one_deal_and_no_missing_reason_are_said_plainly():
    """Is one won deal counted in the singular, and nothing said of missing reasons where none is missing?"""
    day = pd.Timestamp
    won = {"status": "won", "name": "Tills", "created": day(2026, 1, 1), "closed": day(2026, 1, 28)}
    lost = {"status": "lost", "name": "Cards", "lost_reason": "Too expensive"}
    view = View(as_deals(pd.DataFrame([won, lost])), ("New",), date(2026, 3, 1))
    assert "1 won deal: median 27 days" in cycle_section(view).html
    html = outcomes_section(view, "owner").html
    assert "Too expensive" in html
    assert "0 lost deals" not in html
    assert "chance alone can explain" in html


def test_a_link_that_saves_a_file():
    """Does a link carry the whole text, with its name and kind, whatever letters are in it?"""
    link = file_link('a"b.csv', "é;1\n", "text/csv", "Save <it>")
    assert link == (
        '<a download="a&quot;b.csv" href="data:text/csv;charset=utf-8;base64,w6k7MQo=">Save &lt;it&gt;</a>'
    )


def test_money():
    """Is an unknown amount a dash, and one without currency a plain number?"""
    assert (money(None, "EUR"), money(float("nan"), "EUR"), money(0, "EUR")) == ("–", "–", "€0")
    assert money(12.0, "") == "12"
