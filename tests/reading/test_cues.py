"""Are the signs of a line found where they stand, with the words as they were written?"""

from salesedu.reading.cues import read


def test_signs_have_their_words() -> None:
    """Does each sign have its words, with the quotation marks that were typed?"""
    line = read("What if it didn’t fail?")
    assert line is not None
    assert line.cues["bad"] == ("fail",)
    assert "What if" in " ".join(line.cues["wished"])
    assert "didn’t" in line.cues["had"]


def test_signs_have_their_place() -> None:
    """Is a sign in a condition told from the same sign outside?"""
    inside, outside = read("If it fails, who is told?"), read("If it rains, who fails?")
    assert inside is not None
    assert outside is not None
    assert ("bad" in inside.condition_signs, "bad" in inside.main_signs) == (True, False)
    assert ("bad" in outside.condition_signs, "bad" in outside.main_signs) == (False, True)
    assert inside.condition + inside.main.strip() == "If it fails, who is told?"


def test_words_of_the_conversation() -> None:
    """Do words of known problems count as bad, with an ending too, and product words in statements only?"""
    asked = read("How many lids and Tracks are there?", problems=["lid"], product=["track"])
    told = read("With Tracks you see it all.", product=["track"])
    assert asked is not None
    assert told is not None
    assert asked.cues["bad"] == ("lids",)
    assert "product" not in asked.cues
    assert told.cues["product"] == ("Tracks",)


def test_other_languages_are_not_read() -> None:
    """Is nothing made of a line in another language?"""
    assert read("Wie viele Lastwagen haben Sie?") is None
