"""Does every problem that a person can put right end as a sentence?"""

import errno

import pytest
from typer.testing import CliRunner

from salesedu import cli
from salesedu.cli import app


@pytest.mark.parametrize(
    ("number", "says"), [(errno.ENOSPC, "The disk is full"), (errno.EACCES, "x.csv can't be used")]
)
def test_a_refusing_disk_is_a_sentence(monkeypatch, number, says):
    """Is a disk that refuses said in a sentence with exit code 1, whatever command met it?"""

    def refuse(*_names: object) -> None:
        raise OSError(number, "No", "x.csv")

    monkeypatch.setattr("salesedu.grading.course_folder.open_course", refuse)
    result = CliRunner().invoke(app, ["trainer", "check"])
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert says in result.output


def test_the_table_can_not_replace_a_folder(tmp_path):
    """Is a folder named by mistake said by its name?"""
    assert str(tmp_path) in cli._refused(IsADirectoryError(errno.EISDIR, "Is a directory", str(tmp_path)))
