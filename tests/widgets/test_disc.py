"""The widgets of the DISC lesson, used as a person uses them."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from salesedu.disc import Behaviour, Style, Verdict, read_behaviour
from salesedu.disc_briefs import BRIEFS
from salesedu.disc_message import Like
from salesedu.disc_questionnaire import ITEMS
from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE
from salesedu.widgets import disc as widgets
from salesedu.widgets import disc_words
from salesedu.widgets.disc_adapter import GROUPS, Adapter
from salesedu.widgets.disc_questionnaire import Questionnaire
from salesedu.widgets.disc_rewrite import TIPS, Rewrite
from salesedu.widgets.disc_trap import ANA, BEN, Trap

STEADY = "She thought long before answering, asked who helps, and wanted to talk to her team first."


def fill(form, plus, minus):
    """Answer every statement: those that speak for one side, and those for the other."""
    for item in ITEMS:
        form.answers[item.id].value = plus if item.side == 1 else minus


@pytest.mark.parametrize(
    "show", ["picture", "styles", "adapter", "forced_choice", "questionnaire", "rewrite"]
)
@pytest.mark.parametrize("static", [True, False])
def test_each_cell_of_the_lesson_shows_something(show, static, monkeypatch, capsys):
    """Does each widget show itself, live and where nobody can click, without an error?"""
    if static:
        monkeypatch.setenv(STATIC_VARIABLE, "1")
    getattr(widgets, show)()
    assert capsys.readouterr().out.strip()


def test_style_guide():
    """Does the guide show the advice for the style that is chosen?"""
    guide = widgets.StyleGuide()
    assert "Option A or option B?" in guide.result.html
    guide.style.value = "compliance"
    assert "where the numbers come from" in guide.result.html
    assert "Option A" not in guide.result.html


def test_adapter_lists_every_behaviour_once():
    """Can every behaviour be ticked, in one place?"""
    listed = [behaviour for group in GROUPS.values() for behaviour in group]
    assert sorted(listed, key=str) == sorted(Behaviour, key=str)


def test_adapter_starts_empty():
    """Is nothing said before anything was seen?"""
    tool = Adapter()
    assert (tool.result.html, tool.picture.value) == ("", "")


def test_adapter_reads_words():
    """Does a description lead to a first guess, with the words it was read from and what to do next?"""
    tool = Adapter()
    tool.words.value = STEADY
    assert "A first guess: Steadiness (S)." in tool.result.html
    assert "Pace: calm and steady. You saw: Thinks before" in tool.result.html
    assert "“thought long before” → Thinks before answering; leaves pauses" in tool.result.html
    assert "Suggest a small first step" in tool.result.html
    assert "<img" in tool.picture.value


def test_adapter_takes_ticks_and_words_together():
    """Do a tick and a word make a picture that neither makes alone?"""
    tool = Adapter()
    tool.words.value = "He spoke fast."
    assert "Too little to tell" in tool.result.html
    tool.ticks[2].value = ["QUICK_DECISION"]
    assert "Two styles are possible: Dominance (D) or Influence (I)." in tool.result.html
    assert "Keep it short and lively" in tool.result.html
    assert "speak first of the task, or of people" in tool.result.html
    tool.clear.press()
    assert tool.result.html == ""


@pytest.mark.parametrize(
    "words", ["A young woman from Spain, she is Spanish.", "He is an engineer, 55 years old."]
)
def test_adapter_answers_words_about_groups(words):
    """Are age, country, sex and job called no behaviour, and do they lead nowhere?"""
    tool = Adapter()
    tool.words.value = words
    assert "that is no behaviour" in tool.result.html
    assert "Too little to tell" in tool.result.html
    assert "<img" not in tool.picture.value


def test_adapter_says_when_it_read_nothing():
    """Is somebody who wrote no behaviour told what to write?"""
    tool = Adapter()
    tool.words.value = "It was a nice day & <b>sunny</b>."
    assert "No behaviour was read in your words." in tool.result.html
    assert "<b>" not in tool.result.html


def test_mixed_signs():
    """Is a mixed picture called mixed, with the signs of both sides?"""
    seen = [Behaviour.FAST_SPEECH, Behaviour.PAUSES, Behaviour.SMALL_TALK, Behaviour.FEELINGS]
    reading = read_behaviour(seen)
    assert reading.verdict is Verdict.MIXED
    html = disc_words.reading_html(reading, seen)
    assert "The signs are mixed" in html
    assert "Pace: not clear yet. Signs for “fast and direct”: Speaks fast" in html
    assert "“calm and steady”: Thinks before" in html


def test_trap():
    """Do the points follow the order of the strengths and nothing else, with the sum always shown?"""
    trap = Trap()
    assert "although Ana is stronger" in trap.result.html
    for slider, value in zip(trap.sliders, (10, 9, 8, 7), strict=True):
        slider.value = value
    assert "however strong each of them really is" in trap.result.html
    trap.sliders[0].value = 0
    assert "Their sum did not" in trap.result.html
    assert trap.points == ((3, 2, 1, 0), (0, 3, 2, 1))
    assert sum(ANA) > sum(BEN)


def test_questionnaire_shows_a_place_and_its_limits():
    """Does a filled questionnaire show a style, the map, the axes and what the result can't tell?"""
    form = Questionnaire()
    assert form.result.html == ""
    fill(form, "5", "1")
    assert "Today your answers point to Influence (I)." in form.result.html
    assert "Pace: fast and direct." in form.result.html
    assert "Somebody with signs of Compliance (C), across the map" in form.result.html
    assert "What this can’t tell" in form.result.html
    assert "never for choosing people" in form.result.html
    assert "<img" in form.picture.value


def test_questionnaire_without_a_result():
    """Is too little said to be too little, and a straight line a straight line, without a map?"""
    form = Questionnaire()
    form.answers["pace_plus_1"].value = "4"
    assert "Too few answers" in form.result.html
    fill(form, "3", "3")
    assert "The same answer almost everywhere" in form.result.html
    assert form.picture.value == ""


def test_questionnaire_between_styles():
    """Does somebody in the middle of an axis read both styles?"""
    form = Questionnaire()
    fill(form, "5", "1")
    for item in ITEMS:
        if item.axis.name == "PRIORITY":
            form.answers[item.id].value = "3"
    assert "lie between styles: " in form.result.html
    assert "Priority: close to the middle." in form.result.html


def test_questionnaire_has_pages():
    """Are five statements in sight, and do the buttons stop at both ends?"""
    form = Questionnaire()
    pages = []
    for _page in range(4):
        pages.append([name for name, choice in form.answers.items() if choice.layout.display != "none"])
        form.after.press()
    assert [len(page) for page in pages] == [5, 5, 5, 5]
    assert [name for page in pages for name in page] == [item.id for item in ITEMS]
    assert form.after.disabled
    assert "Page 4 of 4" in form.progress.html
    form.before.press()
    assert not form.after.disabled


def test_questionnaire_is_kept(tmp_path):
    """Are the answers there after a restart, and gone when they are cleared?"""
    form = Questionnaire(Store("disc_self", tmp_path))
    fill(form, "2", "5")
    again = Questionnaire(Store("disc_self", tmp_path))
    assert again.given == form.given
    assert "point to Compliance (C)" in again.result.html
    again.clear.press()
    assert Questionnaire(Store("disc_self", tmp_path)).given == {}


def test_questionnaire_with_a_damaged_file():
    """Is an answer that is none left out?"""
    saved = SimpleNamespace(answers={"pace_plus_1": "9", "pace_plus_2": 4, "x": "1"}, problem="")
    assert Questionnaire(SimpleNamespace(load=lambda: saved)).given == {}


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.id)
@pytest.mark.parametrize("style", Style)
def test_rewrite_knows_its_own_examples(brief, style):
    """Does each example of the course get everything it can get?"""
    desk = Rewrite()
    desk.brief.value, desk.style.value = brief.id, style.value
    desk.text.value = brief.written[style]
    assert "are there." in desk.result.html
    assert "○" not in desk.result.html
    desk.example.press()
    assert brief.written[style][:20] in desk.example_shown.html


def test_rewrite_names_the_words_and_the_way():
    """Does it say which words it saw, what is missing, and that it can't hear the tone?"""
    desk = Rewrite()
    desk.style.value = "compliance"
    desk.text.value = "Our amazing scanners save 6 hours a week, we measured it in 14 firms."
    assert "✓ Exact numbers: “6”, “14”" in desk.result.html
    assert "(“amazing”): Take these out" in desk.result.html
    assert "○ Time to check: Give time" in desk.result.html
    assert "can’t hear the tone" in desk.result.html


def test_rewrite_asks_for_an_own_try_first():
    """Is the example shown only after an own version?"""
    desk = Rewrite()
    desk.example.press()
    assert "Write your own version first" in desk.example_shown.html


def test_rewrite_keeps_a_text_for_each_message_and_style(tmp_path):
    """Is each text there again when one comes back to it, also after a restart?"""
    desk = Rewrite(Store("disc_rewrite", tmp_path))
    desk.text.value = "You save six hours a week. A or B?"
    desk.style.value = "influence"
    assert desk.text.value == ""
    desk.text.value = "Hi!"
    desk.style.value = "dominance"
    assert desk.text.value == "You save six hours a week. A or B?"
    again = Rewrite(Store("disc_rewrite", tmp_path))
    assert again.text.value == desk.text.value
    again.style.value = "influence"
    assert again.text.value == "Hi!"


def test_rewrite_says_when_it_is_not_saved():
    """Does the learner read why a text was not saved, and does another page's text arrive when it was?"""
    saved = SimpleNamespace(answers={}, problem="")

    def refuse(_answers):
        raise OSError("the disk is full")

    store = SimpleNamespace(load=lambda: saved, put_all=refuse)
    desk = Rewrite(store)
    desk.text.value = "Hello"
    assert any("NOT SAVED: the disk is full" in getattr(part, "html", "") for part in desk.box.children)
    saved.answers["stock.dominance"] = "From another page"
    desk.back.returns += 1
    assert desk.text.value == "Hello"
    store.put_all = lambda answers: datetime(2026, 1, 5, tzinfo=UTC)
    desk.text.value = "Hello again"
    desk.back.returns += 1
    assert desk.text.value == "From another page"


def test_every_wish_has_a_tip():
    """Is there advice for everything that can be missing?"""
    assert set(TIPS) == set(Like)
