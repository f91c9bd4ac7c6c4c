"""Does the classifier say what kind of question a seller's line is?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.spin import Context, Kind, classify, count_kinds

TYPICAL = {
    "How many trucks do you run?": Kind.SITUATION,
    "How happy are you with your current supplier?": Kind.PROBLEM,
    "What does it do to your margins when a delivery is late?": Kind.IMPLICATION,
    "If you could see every delivery live, what would that be worth to you?": Kind.NEED_PAYOFF,
    "Our platform cuts returns by 30 percent.": Kind.PITCH,
    "Our app is great. Shall I show you how it works?": Kind.PITCH,
    "Thanks, that helps.": Kind.OTHER,
    "How are you?": Kind.OTHER,
    "Can we meet on Thursday with your boss?": Kind.OTHER,
    "Tell me about your team.": Kind.SITUATION,
    "I was wondering whether late deliveries are a concern?": Kind.PROBLEM,
    "So what?": Kind.UNSURE,
}


@pytest.mark.parametrize("line", TYPICAL)
def test_typical_lines(line: str) -> None:
    """Is a typical line of each kind seen as that kind?"""
    assert classify(line).kind is TYPICAL[line]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "?",
        "?!…",
        "\n\n",
        "😀👍",
        "كم شاحنة لديكم؟",
        "Combien de camions avez-vous ?",
        "Wie viele Lastwagen haben Sie?",
        "Was passiert, wenn die Maschine steht?",
        "¿Cuántos camiones tienen ustedes?",
        "貴社のトラックは何台ですか?",
        "a" * 10_000,
        "? " * 5_000,
        "\x00\ud800",
        "<script>alert(1)</script>",
    ],
)
def test_what_is_not_read(text: str) -> None:
    """Is a text without readable English left open, without failing?"""
    reading = classify(text)
    assert reading.kind is Kind.UNSURE
    assert reading.cues == ()
    assert reading.confidence == 0


@given(st.text(), st.sampled_from(list(TYPICAL)), st.lists(st.text(), max_size=3))
def test_any_text_is_read(noise: str, line: str, words: list[str]) -> None:
    """Does any text get a reading, with a confidence in [0, 1] and with words that stand in the line?"""
    written = f"{line} {noise}"
    reading = classify(written, Context(problems=words, product=words))
    assert reading.kind in Kind
    assert 0 <= reading.confidence <= 1
    assert all(cue in written for cue in reading.cues)


@pytest.mark.parametrize(
    ("line", "cues"),
    [
        ("How happy are you with it?", ("How happy",)),
        ("I’d like to know what isn’t working, what annoys you.", ("annoys",)),
        ("What effect do the delays have on your customers?", ("What effect", "delays")),
    ],
)
def test_cues_are_the_words_as_written(line: str, cues: tuple[str, ...]) -> None:
    """Does a reading name the words that speak for its kind, with the signs that were typed?"""
    assert set(cues) <= set(classify(line).cues)


def test_the_final_question_counts() -> None:
    """Does a line of several sentences count by what it finally asks?"""
    assert classify("I see, thanks. How many trucks do you run?").kind is Kind.SITUATION
    assert classify("How many trucks do you run? I mean: how often are they late?").kind is Kind.PROBLEM


def test_what_is_imagined_before_a_question_counts() -> None:
    """Does a sentence that sets a scene belong to the question after it?"""
    assert classify("Suppose you saw every truck live. What would that change?").kind is Kind.NEED_PAYOFF


def test_context_settles_what_is_open() -> None:
    """Do words of the conversation settle a line that is open without them, and leave a clear one alone?"""
    words = Context(problems=["lids popping"], product=["Tracker"])
    open_line = "How often do you see lids popping?"
    assert classify(open_line).kind is Kind.UNSURE
    assert classify(open_line, words).kind is Kind.PROBLEM
    assert classify("How many trucks do you run?", words) == classify("How many trucks do you run?")


def test_a_transcript_is_counted() -> None:
    """Does each kind of a transcript get its count, and a kind that never comes 0?"""
    counts = count_kinds(["How many trucks do you run?", "Who drives them?", "Our platform cuts returns."])
    assert counts == {**dict.fromkeys(Kind, 0), Kind.SITUATION: 2, Kind.PITCH: 1}
    assert set(count_kinds([])) == set(Kind)
