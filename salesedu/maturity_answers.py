r"""One person's answers to the maturity diagnosis as a small file, to bring a team's views together.

>>> read_answers(write_answers({"next_step": 3}).encode())
{'next_step': 3}

Source: ``tools.maturity-diagnosis``; questions and scale are this course's own (caution C30).
"""

import csv
import io
from collections.abc import Mapping
from enum import Enum

from salesedu.maturity import is_answer
from salesedu.maturity_questions import QUESTIONS

HEADS = ("question", "answer", "statement")


class Trouble(Enum):
    """Why a file holds no answers."""

    NOT_READABLE = "not readable"
    NO_ANSWERS = "no answers"
    NOT_AN_ANSWER = "not an answer"


class AnswersError(ValueError):
    """A file that can't be taken.

    Attributes
    ----------
    trouble : what is wrong.
    line : in which line, from 1, or None where it concerns the whole file.
    text : what stands there.
    """

    def __init__(self, trouble: Trouble, line: int | None = None, text: str = "") -> None:
        self.trouble, self.line, self.text = trouble, line, text
        super().__init__(f"{trouble.value} {line or ''} {text}".strip())


def write_answers(answers: Mapping[str, int]) -> str:
    """Return answers as CSV, with the English statement beside each; open questions have an empty cell.

    Parameters
    ----------
    answers : whole numbers in [0, 4], by question.
    """
    file = io.StringIO()
    rows = ((one.id, answers.get(one.id, ""), one.statement) for one in QUESTIONS)
    csv.writer(file).writerows([HEADS, *rows])
    return file.getvalue()


def read_answers(content: bytes) -> dict[str, int]:
    """Return the answers in a file that :func:`write_answers` made, also after a spreadsheet saved it anew.

    Parameters
    ----------
    content : the bytes of the file; cells parted by commas, semicolons or tabs.

    Raises
    ------
    AnswersError
        If it can't be read, holds no answer, or an answer is no whole number in [0, 4].
    """
    try:
        lines = content.decode("utf-8-sig").splitlines()
        separator = next((mark for mark in "\t;" if lines and mark in lines[0]), ",")
        rows = list(csv.reader(lines, delimiter=separator))
    except (UnicodeDecodeError, csv.Error):
        raise AnswersError(Trouble.NOT_READABLE) from None
    known = {question.id for question in QUESTIONS}
    asked = [(line, row) for line, row in enumerate(rows, 1) if len(row) > 1 and row[0].strip() in known]
    answers = {row[0].strip(): _answer(line, row[1].strip()) for line, row in asked if row[1].strip()}
    if not answers:
        raise AnswersError(Trouble.NO_ANSWERS)
    return answers


def _answer(line: int, text: str) -> int:
    if not (text.isdecimal() and is_answer(int(text))):
        raise AnswersError(Trouble.NOT_AN_ANSWER, line, text[:40])
    return int(text)
