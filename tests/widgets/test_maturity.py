"""The maturity diagnosis, used as a person uses it."""

from datetime import date, timedelta

import pytest

from salesedu.exercise.store import Store
from salesedu.maturity_answers import read_answers, write_answers
from salesedu.maturity_questions import QUESTIONS
from salesedu.page import STATIC_VARIABLE
from salesedu.widgets import maturity
from salesedu.widgets.maturity import EARLIER, Diagnose


def fill(form, answer, but=()):
    """Give the same answer everywhere, but for some questions."""
    form.kept.put({name: answer for name in form.answers if name not in but})


@pytest.mark.parametrize("static", [True, False])
def test_the_cell_shows_something(static, monkeypatch, capsys):
    """Does the diagnosis show itself, live and where nobody can click?"""
    if static:
        monkeypatch.setenv(STATIC_VARIABLE, "1")
    maturity.diagnosis()
    assert capsys.readouterr().out.strip()


def test_it_begins_empty_and_says_where_to_begin():
    """Is nothing judged before the first answer, and the weakest area named after the last?"""
    form = Diagnose()
    assert "0 of 20" in form.result.html
    assert form.picture.value == ""
    fill(form, "3", but=["next_step"])
    assert "All areas you answered are equal: 3 of 4." in form.result.html
    form.answers["stage_rules"].value = "0"
    assert "So far “Sales” is weakest: 2 of 4. Some statements are still open." in form.result.html
    form.answers["stage_rules"].value, form.answers["next_step"].value = "3", "0"
    assert "Begin with “Sales”: 2.25 of 4." in form.result.html
    assert "give each a next step today" in form.result.html
    assert "Sales: 2.25" in form.picture.value


def test_equal_areas_are_called_equal():
    """Is no area called the weakest when all are alike?"""
    form = Diagnose()
    fill(form, "2")
    assert "All areas you answered are equal: 2 of 4." in form.result.html


def test_answers_stay(tmp_path):
    """Are answers there the next time, and a file edited by hand no trouble?"""
    store = Store("crm_maturity", tmp_path)
    Diagnose(store).answers["next_step"].value = "1"
    store.put("stage_rules", "seven")
    store.put("colleague.x", {"next_step": 99, "nothing": 1})
    again = Diagnose(store)
    assert again.given == {"next_step": 1}
    assert again.colleagues == []


def test_last_time_is_compared(tmp_path):
    """Is today's result kept, and from another day on compared with?"""
    store = Store("crm_maturity", tmp_path)
    form = Diagnose(store)
    fill(form, "1")
    form.keep.press()
    assert "is kept" in form.message.html
    assert form.last_time is None
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    store.put(EARLIER + yesterday, form.given)
    fill(form, "2", but=["next_step"])
    assert f"Compared with {yesterday}." in form.result.html
    assert "▲ 1 more" in form.result.html
    assert "▲ 0.75 more" in form.result.html
    assert "last time 1" in form.picture.value


def test_a_team_is_brought_together(tmp_path, monkeypatch):
    """Can answers be saved as a file and a colleague's file be added, and removed again?"""
    monkeypatch.chdir(tmp_path)
    form = Diagnose()
    fill(form, "4")
    form.export.press()
    assert read_answers((tmp_path / maturity.FILE).read_bytes()) == form.given
    form.colleague.content = write_answers({question.id: 1 for question in QUESTIONS}).encode()
    form.colleague.chosen += 1
    assert "1 colleague is in the picture." in form.message.html
    assert "1, 2.5, 4 – far apart: talk about it first" in form.result.html
    form.alone.press()
    assert "far apart" not in form.result.html
    assert form.colleagues == []


def test_a_wrong_file_is_explained():
    """Does a file without answers change nothing and say what to do?"""
    form = Diagnose()
    fill(form, "2")
    before = form.result.html
    form.colleague.content = b"name,amount\nA,<b>1</b>\n"
    form.colleague.chosen += 1
    assert "There is no answer of this diagnosis in the file." in form.message.html
    form.colleague.content = b"question,answer\nnext_step,<b>9</b>\n"
    form.colleague.chosen += 1
    assert "Line 2: “&lt;b&gt;9&lt;/b&gt;” is no answer." in form.message.html
    assert form.result.html == before


def test_an_unwritable_folder_is_said(tmp_path, monkeypatch):
    """Is a learner told when the file could not be written?"""
    monkeypatch.chdir(tmp_path)
    (tmp_path / maturity.FILE).mkdir()
    form = Diagnose()
    form.export.press()
    assert "NOT SAVED" in form.message.html
