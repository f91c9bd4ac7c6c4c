"""A first reply to an objection, read by facts."""

import pytest

from salesedu.objections_reply import Fault, Sign, read_reply

KNOWN = "Thirty tools a month are missing. Find every tool within a day"

#: A reply, which of its facts are met (acknowledges, explores), and its faults.
REPLIES = {
    "I hear you, that is a lot of money. What makes you careful?": (True, True, set()),
    "I see why you say that. What did you pay for it last time?": (True, True, set()),
    "You have a lot on your mind. What comes first at the moment?": (True, True, set()),
    "So price is the main thing for you. What else matters when you choose?": (True, True, set()),
    "Compared to what?": (False, True, set()),
    "What makes you say that? I hear you.": (False, True, set()),
    "Our clients save thousands every year.": (False, False, {"answers_first"}),
    "I see. What is on your list? We can do all the work.": (True, True, {"does_not_wait"}),
    "You are right, it is expensive.": (False, False, {"agrees"}),
    "You're absolutely right.": (False, False, {"agrees"}),
    "Yeah, it is pricey, I admit.": (False, False, {"agrees"}),
    "You are right to compare. What do they promise?": (True, True, set()),
    "No, that is wrong.": (False, False, {"argues"}),
    "This offer ends tonight.": (False, False, {"pressure"}),
    "What if I knocked 15% off?": (False, False, {"answers_first", "discount"}),
    "I hear that time is short. Shall I send you the contract?": (True, False, set()),
    "ok": (False, False, set()),
    "": (False, False, set()),
}


@pytest.mark.parametrize(("reply", "wanted"), REPLIES.items())
def test_facts_and_faults(reply, wanted):
    """Are acknowledging, exploring and the faults seen, and nothing else?"""
    reading = read_reply(reply)
    acknowledges, explores = reading.facts
    assert (acknowledges.met, explores.met, {fault.what.value for fault in reading.faults}) == wanted


def test_words_are_quoted_as_written():
    """Does each fact and each fault show the learner's own words?"""
    reading = read_reply("I’m glad you say it. What’s behind it? I could give you 10% OFF.", KNOWN)
    words = [word for part in (*reading.facts, *reading.faults) for word in part.words]
    assert "I’m glad you" in words
    assert "What’s behind it?" in words
    assert "10% OFF" in words


def test_link_is_judged_only_where_something_is_known():
    """Is the buyer's own problem looked for only where one is written down?"""
    reply = "I see. Which of the missing tools cost you most?"
    assert [fact.what for fact in read_reply(reply).facts] == [Sign.ACKNOWLEDGES, Sign.EXPLORES]
    link = read_reply(reply, KNOWN).facts[-1]
    assert (link.what, link.met, link.words) == (Sign.LINKS, True, ("missing", "tools"))
    assert not read_reply("I see. What worries you?", KNOWN).is_good


def test_good_is_all_facts_and_no_fault():
    """Is a reply good only with every fact and without a fault?"""
    assert read_reply("I hear you. What makes you say that?").is_good
    assert not read_reply("What makes you say that?").is_good
    assert not read_reply("I hear you. What makes you say that? I could take 5% off.").is_good


def test_every_fault_can_be_found():
    """Is there a reply for each fault?"""
    found = {name for _facts, _asks, faults in REPLIES.values() for name in faults}
    assert found == {fault.value for fault in Fault}


def test_long_and_odd_texts_are_read():
    """Does any text, however long or strange, end in a reading?"""
    for text in ("?" * 3_000, "a " * 5_000, "¿Qué?", "\n\n", "😀 5% off 😀"):
        assert len(read_reply(text, text).facts) >= 2
