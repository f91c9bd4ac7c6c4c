"""Does the classifier say what kind of question a seller's line is?"""

import pytest

from salesedu.spin import Context, Kind, classify

TYPICAL = {
    "How many trucks do you run?": Kind.SITUATION,
    "How happy are you with your current supplier?": Kind.PROBLEM,
    "What does it do to your margins when a delivery is late?": Kind.IMPLICATION,
    "If you could see every delivery live, what would that be worth to you?": Kind.NEED_PAYOFF,
    "Our platform cuts returns by 30 percent.": Kind.PITCH,
    "Thanks, that helps.": Kind.OTHER,
    "Can we meet on Thursday with your boss?": Kind.OTHER,
    "Tell me about your onboarding.": Kind.SITUATION,
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
    assert reading.kind in {Kind.UNSURE, Kind.OTHER}
    assert 0 <= reading.confidence <= 1


def test_context_is_optional() -> None:
    """Do words of the conversation leave a clear question as it is?"""
    words = Context(problems=["late"], product=["tracker"])
    assert classify("How many trucks do you run?", words).kind is Kind.SITUATION
