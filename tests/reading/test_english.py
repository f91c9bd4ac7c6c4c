"""Is English told from other languages, and does a line show what it asks?"""

import pytest

from salesedu.reading import english


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("How many trucks do you run?", True),
        ("Any complaints?", True),
        ("PumpPay is live in seven countries.", True),
        ("Your café has a new menu, hasn't it?", True),
        ("Combien de camions avez-vous?", False),
        ("Was passiert, wenn die Maschine steht?", False),
        ("Quanti camion avete?", False),
        ("Hoeveel vrachtwagens hebben jullie?", False),
        ("xqzt wvrp", False),
        ("", False),
    ],
)
def test_language(text: str, is_read: bool) -> None:
    """Is English read, with a product's name or a foreign dish in it, and another language not?"""
    assert english.is_read(text) is is_read


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("How many trucks do you run", True),
        ("You run six trucks?", True),
        ("Tell me about your trucks.", True),
        ("I'd like to know what goes wrong.", True),
        ("You run six trucks.", False),
        ("Thank you.", False),
    ],
)
def test_asking(sentence: str, asks: bool) -> None:
    """Is a question seen by its mark, its first word or its request to tell?"""
    assert english.asks(sentence) is asks


@pytest.mark.parametrize(
    ("sentences", "deciding"),
    [
        (["I see.", "How many?", "Fine."], ["How many?"]),
        (["How many?", "And why?"], ["And why?"]),
        (["Suppose it worked.", "What then?"], ["Suppose it worked.", "What then?"]),
        (["I see.", "Thank you."], ["I see.", "Thank you."]),
    ],
)
def test_deciding(sentences: list[str], deciding: list[str]) -> None:
    """Does the last question decide, with what it imagines, and everything where nothing is asked?"""
    assert sentences[english.deciding(sentences)] == deciding


def test_polite_openings_are_blanked() -> None:
    """Is a polite opening taken away without moving the rest?"""
    line = "Could you tell me who decides?"
    assert english.bare(line).strip() == "who decides?"
    assert len(english.bare(line)) == len(line)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If it stops, what then?", "If it stops, "),
        ("What do you do when it stops?", "when it stops?"),
        ("When does it stop?", ""),
        ("If I understand you, it stops.", ""),
    ],
)
def test_condition(text: str, condition: str) -> None:
    """Is a clause of time or condition found, and a question's own "when" left alone?"""
    start, stop = english.condition(text)
    assert text[start:stop] == condition


def test_outline() -> None:
    """Do only everyday words stand in an outline, and the others for what they are?"""
    outline = english.outline("How many lathes crash when TourMax runs 12 jobs?")
    assert outline == ["how", "many", "_", "_bad", "when", "_product", "runs", "#", "_", "?"]
