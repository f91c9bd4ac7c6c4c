"""Does the tool for writers of scenarios print calls, and say what is wrong with a file?"""

from pathlib import Path

import pytest
import transcripts

from salesedu.buyer.scenario import FOLDER


def test_every_seller_talks_with_a_buyer(capsys: pytest.CaptureFixture[str]) -> None:
    """Are calls of each kind of seller printed, with outcome and score card?"""
    transcripts.main("objection_price")
    printed = capsys.readouterr().out
    assert printed.count("\n=== ") == 9
    assert printed.count("\n= ") == 9
    assert "= advance, 100% of the facts" in printed


def test_a_file_being_written_is_tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is a scenario outside the course played as well, without a model call?"""
    path = tmp_path / "mine.toml"
    path.write_text((FOLDER / "en" / "objection_price.toml").read_text(encoding="utf-8"), encoding="utf-8")
    transcripts.main(str(path))
    assert "=== model: mine, seed 0 ===" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "words"), [("nobody", "Buyers: "), ("none.toml", "cannot be read")])
def test_what_is_not_there_is_said(name: str, words: str) -> None:
    """Does a wrong name end with a sentence?"""
    with pytest.raises(SystemExit, match=words):
        transcripts.main(name)


def test_somebody_can_talk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Does a call at the keyboard end with an empty line?"""
    lines = iter(["What makes you careful about the price?", ""])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(lines))
    transcripts.main("objection_price", "talk")
    assert "= not finished" in capsys.readouterr().out
