"""The action plan, used as a person uses it."""

import base64
import re
from datetime import date

import pytest

from salesedu.crm_action_plan import State
from salesedu.exercise.store import Store
from salesedu.widgets.crm_plan import NEW, ActionPlan, example, plan_html

TODAY = date(2026, 3, 10)


def plan_of(store=None):
    return ActionPlan(store, lambda: TODAY)


def put(plan, what, owner="", deadline="", state="planned"):
    """Write an action as a person does."""
    plan.what.value, plan.owner.value, plan.deadline.value, plan.state.value = what, owner, deadline, state
    plan.add.press()


def saved_file(plan, name):
    """Return what the link with a file's name saves."""
    data = re.search(rf'download="{name}" href="data:[^,]+,([^"]+)"', plan.files.value)
    return base64.b64decode(data[1]).decode()


def test_an_action_goes_into_the_plan():
    """Is it in the table and in both files, and are the fields empty for the next one?"""
    plan = plan_of()
    assert plan.files.value == ""
    put(plan, "Call the silent deals", "Ana", "2026-03-12")
    assert "Call the silent deals" in plan.table.value
    assert "Thu, Mar 12, 2026" in plan.table.value
    assert (plan.what.value, plan.owner.value, plan.deadline.value, plan.chosen.value) == ("", "", "", NEW)
    assert "Call the silent deals,Ana,2026-03-12,planned,no" in saved_file(plan, "action-plan.csv")
    assert "SUMMARY:Call the silent deals (Ana)" in saved_file(plan, "action-plan.ics")


def test_late_actions_are_said_in_words():
    """Is a late action named as late, with its days, and a done one not?"""
    plan = plan_of()
    put(plan, "Late", "Ana", "2026-03-07")
    assert "1 action is late." in plan.table.value
    assert "late by 3 days" in plan.table.value
    plan.chosen.value = plan.actions[0].id
    plan.state.value = "done"
    plan.add.press()
    assert len(plan.actions) == 1
    assert plan.actions[0].state is State.DONE
    assert "late" not in plan.table.value.lower().replace(">late<", "")


@pytest.mark.parametrize(
    ("what", "deadline", "field"),
    [("", "", "what"), ("Call", "soon", "deadline"), ("Call", "03/04/2026", "deadline")],
)
def test_what_can_not_be_put(what, deadline, field):
    """Is an empty action or an unclear day marked, nothing put, and nothing typed lost?"""
    plan = plan_of()
    put(plan, what, "Ana", deadline)
    assert getattr(plan, field).problem
    assert plan.actions == []
    assert (plan.owner.value, plan.deadline.value) == ("Ana", deadline)


def test_an_action_without_owner_is_taken_but_named():
    """Does the plan say what an action still lacks?"""
    plan = plan_of()
    put(plan, "Call")
    assert "It has no owner yet." in plan.message.html
    assert "It has no deadline yet." in plan.message.html
    assert "nobody yet" in plan.table.value


def test_removing():
    """Is an action removed on request, and is nothing removed that is not chosen?"""
    plan = plan_of()
    put(plan, "Call")
    assert plan.remove.disabled
    plan.remove.press()
    assert len(plan.actions) == 1
    plan.chosen.value = plan.actions[0].id
    assert not plan.remove.disabled
    plan.remove.press()
    assert plan.actions == []
    assert "The plan is empty." in plan.table.value


def test_two_pages_keep_each_others_actions(tmp_path):
    """Are actions of two open pages both there, and a removed one gone from both?"""
    store = Store("crm_plan", tmp_path)
    one, other = plan_of(store), plan_of(store)
    put(one, "First", "Ana", "2026-03-12")
    put(other, "Second", "Ben", "2026-03-11")
    one.back.returns = 1
    assert [action.what for action in plan_of(store).actions] == ["First", "Second"]
    assert {action.what for action in one.actions} == {"First", "Second"}
    one.chosen.value = next(action.id for action in one.actions if action.what == "Second")
    one.remove.press()
    other.back.returns = 1
    assert [action.what for action in other.actions] == ["First"]


def test_what_is_being_typed_stays(tmp_path):
    """Does coming back to the page leave the fields as they are?"""
    plan = plan_of(Store("crm_plan", tmp_path))
    plan.what.value = "Half a sent"
    plan.back.returns = 1
    assert plan.what.value == "Half a sent"


def test_a_file_edited_by_hand_is_no_trouble(tmp_path):
    """Are lines that are no action left out, and unknown states taken for planned?"""
    store = Store("crm_plan", tmp_path)
    store.put_all(
        {"a": "x", "b": {"owner": "Ana"}, "c": {"what": "Call", "state": "?", "deadline": "?"}, "d": 7}
    )
    (action,) = plan_of(store).actions
    assert (action.what, action.state, action.deadline) == ("Call", State.PLANNED, None)


def test_words_are_no_html():
    """Is an action with tags shown as it is written?"""
    plan = plan_of()
    put(plan, "<b>x</b>", "<i>", "2026-03-12")
    assert "<b>x" not in plan.table.value + plan.message.html + plan.files.value


def test_the_example():
    """Does the invented plan show a late, an ownerless and a done action?"""
    html = plan_html(example(TODAY), TODAY)
    assert "1 action is late." in html
    assert "nobody yet" in html
    assert "Done" in html
