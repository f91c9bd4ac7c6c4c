"""The migration of a sheet: decided as a person would."""

import pytest

from salesedu.crm_migration import EXAMPLE
from salesedu.crm_migration_doubts import doubts
from salesedu.crm_migration_sheet import Column
from salesedu.exercise.store import Store
from salesedu.widgets.crm_migration import LEFT_OUT, Migration, migration


@pytest.fixture
def tool():
    """The example, with its unclear heading explained."""
    opened = Migration()
    opened.columns["How far"].value = Column.STATUS.value
    return opened


def test_an_unclear_heading_comes_first():
    """Is there no list before every heading was explained or left out, and none with a meaning used twice?"""
    opened = Migration()
    assert "or leave it out: “How far”" in opened.result.html
    assert "<table" not in opened.result.html
    opened.columns["How far"].value = LEFT_OUT
    assert "<table" in opened.result.html
    opened.columns["How far"].value = Column.AMOUNT.value
    assert "two headings mean “Amount”" in opened.result.html


def test_decisions_move_lines(tool):
    """Does a line wait until it is decided, and then go where it was put?"""
    assert "4 lines wait for an answer: 3, 4, 6, 8." in tool.result.html
    tool.decide(3, "merge")
    tool.decide(4, "apart")
    assert "2 lines wait for an answer: 6, 8." in tool.result.html
    assert tool.portfolio.customers[0].lines == (2, 3)
    assert "1 line was rejected: 9." in tool.result.html


@pytest.mark.parametrize(
    ("line", "decision", "sentence"),
    [
        (3, "merge", "✓ That is what the facts support"),
        (3, "apart", "Look again: the name and at least one more fact agree"),
        (4, "merge", "Look again: only the spelling is alike"),
        (6, "merge", "Look again: too little agrees"),
        (8, "merge", "Look again: the firm may have a new name"),
        (8, "ask", "✓ That is what the facts support"),
    ],
)
def test_each_decision_gets_a_reason(tool, line, decision, sentence):
    """Is it said whether the facts support a decision?"""
    tool.decide(line, decision)
    shown = [live.html for live in tool._verdicts.values() if live.html]
    assert len(shown) == 1
    assert sentence in shown[0]


def test_a_column_explained_later_leaves_the_decisions():
    """Does a decision stand when a heading is explained afterwards?"""
    opened = Migration()
    opened.decide(3, "merge")
    opened.columns["How far"].value = Column.STATUS.value
    assert opened.portfolio.customers[0].lines == (2, 3)


def test_another_sheet():
    """Can a sheet of one's own be pasted, is what it says never read as HTML, and a bad text explained?"""
    opened = Migration()
    opened.sheet.value = "Firm;Who;How much\n<b>Alma</b>;Rosa;ask\n"
    assert "&lt;b&gt;Alma" in opened.result.html
    assert "<b>Alma" not in opened.result.html
    assert "Ask what was offered" in opened.result.html
    opened.sheet.value = "nothing"
    assert "headings" in opened.sheet.problem
    assert opened.result.html == ""
    opened.example.press()
    assert opened.sheet.problem == ""
    assert len(opened.decisions) == 4


def test_decisions_are_kept(tmp_path):
    """Are sheet, headings and decisions there the next time, and taken over from another open page?"""
    first, second = (Migration(Store("crm_migration", tmp_path)) for _page in range(2))
    first.columns["How far"].value = Column.STATUS.value
    first.decide(3, "merge")
    second.back.returns += 1
    assert second.portfolio.customers[0].lines == (2, 3)
    second.sheet.value = EXAMPLE + "\nCasa Lua;Lia;lia@lua.example;;;;;;;Mia"
    second.decide(4, "apart")
    again = Migration(Store("crm_migration", tmp_path))
    assert [customer.name for customer in again.portfolio.customers][:2] == ["Bakery Alma", "Bakery Alba"]
    assert again.portfolio.customers[-1].name == "Casa Lua"


def test_what_was_kept_may_be_nonsense(tmp_path):
    """Does a file that was edited by hand not break the widget?"""
    store = Store("crm_migration", tmp_path)
    name = next(iter(Migration().decisions))
    store.put_all({"sheet": 7, "column How far": "nonsense", f"row {name}": "nonsense"})
    opened = Migration(store)
    assert opened.sheet.value == EXAMPLE
    assert "How far" in opened.result.html


def test_static_form(monkeypatch, capsys):
    """Does a page where nobody can click show sheet, doubts and the clean lists?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    assert migration() is None
    assert "Bakery Alba" in capsys.readouterr().out


def test_every_doubt_and_trouble_has_words(tool):
    """Is each doubt put in a sentence with both names?"""
    labels = [choice.label for choice in tool.decisions.values()]
    assert len(labels) == len(doubts(tool.rows))
    assert all(label.startswith("Line ") and "?" in label for label in labels)
