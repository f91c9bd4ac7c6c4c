"""Do the rules choose the right action for a lead, at the right time, and stop when they must?"""

from datetime import date, timedelta

import pytest

from salesedu.marketing_nurture import REST, RULES, Action, Event, Happened, Lead, Rule, due

START = date(2027, 3, 1)


def day(number):
    """Return a day of the story, from 0."""
    return START + timedelta(number)


def lead(*events, done=()):
    """Return a lead to whom things happened on numbered days."""
    history = tuple(Happened(day(number), event) for number, event in events)
    return Lead("Ana", history, tuple((day(number), action) for number, action in done))


def test_an_action_waits_for_its_day():
    """Is nothing due before the days of the rule are over?"""
    asked = lead((0, Event.GUIDE))
    assert due(asked, RULES, day(0)) is None
    found = due(asked, RULES, day(1))
    assert (found.rule.then, found.day) == (Action.SEND_GUIDE_MAIL, day(1))


def test_the_more_important_rule_counts():
    """Does a wish for a demo come before a mail about the guide?"""
    both = lead((0, Event.GUIDE), (1, Event.DEMO))
    assert due(both, RULES, day(1)).rule.then is Action.CALL


def test_nothing_is_done_twice_but_a_new_wish_is_heard():
    """Is an action over once it was done, and due again when the lead comes back?"""
    once = lead((0, Event.PRICES), done=[(1, Action.SEND_CASE)])
    assert due(once, RULES, day(9)) is None
    again = lead((0, Event.PRICES), (8, Event.PRICES), done=[(1, Action.SEND_CASE)])
    assert due(again, RULES, day(9)).rule.then is Action.SEND_CASE


def test_mails_have_rest_between_them_and_a_call_has_not():
    """Is a second mail held back for some days, but never a call?"""
    mailed = lead((0, Event.GUIDE), (1, Event.PRICES), done=[(1, Action.SEND_GUIDE_MAIL)])
    assert due(mailed, RULES, day(2)) is None
    assert due(mailed, RULES, day(1 + REST)).rule.then is Action.SEND_CASE
    ready = lead((0, Event.GUIDE), (2, Event.DEMO), done=[(1, Action.SEND_GUIDE_MAIL)])
    assert due(ready, RULES, day(2)).rule.then is Action.CALL


@pytest.mark.parametrize("end", [Event.UNSUBSCRIBED, Event.BOUGHT])
def test_nobody_is_written_to_after_the_end(end):
    """Does every rule stop when somebody leaves or buys, even a call?"""
    gone = lead((0, Event.GUIDE), (1, Event.DEMO), (2, end))
    assert due(gone, RULES, day(1)) is not None
    assert due(gone, RULES, day(2)) is None


def test_the_future_does_not_count():
    """Is what has not happened yet left out?"""
    assert due(lead((5, Event.DEMO)), RULES, day(4)) is None


def test_a_rule_can_not_act_before():
    """Is a rule that would act before its reason refused?"""
    with pytest.raises(ValueError, match="2 days before"):
        Rule(Event.DEMO, Action.CALL, after=-2)
