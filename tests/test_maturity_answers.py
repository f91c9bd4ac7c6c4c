"""Do answers to the maturity diagnosis survive a file and a spreadsheet?"""

import pytest

from salesedu.maturity_answers import AnswersError, Trouble, read_answers, write_answers
from salesedu.maturity_questions import QUESTIONS

ANSWERS = {question.id: place % 5 for place, question in enumerate(QUESTIONS)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("answers", [ANSWERS, {"next_step": 0}])
def test_there_and_back(answers, encoding):
    """Is everything read back as it was written, and nothing more?"""
    assert read_answers(write_answers(answers).encode(encoding)) == answers


@pytest.mark.parametrize("mark", [";", "\t"])
def test_after_a_spreadsheet(mark):
    """Is a file read that a spreadsheet saved with another separator?"""
    lines = [f"question{mark}answer", f"next_step{mark} 3 ", f"{mark}", f"stage_rules{mark}"]
    assert read_answers("\r\n".join(lines).encode()) == {"next_step": 3}


@pytest.mark.parametrize(
    ("content", "trouble", "line"),
    [
        (b"\xff\xfe\x00", Trouble.NOT_READABLE, None),
        (b"", Trouble.NO_ANSWERS, None),
        (b"question,answer\nnext_step,\n", Trouble.NO_ANSWERS, None),
        (b"question,answer\nstage_rules,2\nnext_step,5\n", Trouble.NOT_AN_ANSWER, 3),
        (b"question,answer\nnext_step,=1+1\n", Trouble.NOT_AN_ANSWER, 2),
        (b"question,answer\nnext_step,2.5\n", Trouble.NOT_AN_ANSWER, 2),
        ("question,answer\nnext_step,²\n".encode(), Trouble.NOT_AN_ANSWER, 2),
    ],
)
def test_what_is_wrong_is_named(content, trouble, line):
    """Is a file that can't be taken refused with the reason and the line?"""
    with pytest.raises(AnswersError) as caught:
        read_answers(content)
    assert (caught.value.trouble, caught.value.line) == (trouble, line)
