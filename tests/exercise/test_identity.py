"""Is it clear whose work this is, for the learner and for the grader?"""

import json

import pytest

from salesedu.exercise.identity import LearnerUnknown, as_learner, learner_id, system_learner


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / ".salesedu").mkdir()
    (tmp_path / ".salesedu" / "learner.json").write_text(json.dumps({"learner": "ana"}), encoding="utf-8")
    folder = tmp_path / "exercises" / "03_funnel"
    folder.mkdir(parents=True)
    return folder


def test_in_a_workspace(workspace):
    """Is it the workspace's learner, from any folder inside?"""
    assert learner_id(workspace) == "ana"


@pytest.mark.parametrize(
    "note", [b"", b"{}", b"[]", b'{"learner": "an', b'{"learner": " "}', b'{"learner": "\xe9"}']
)
def test_a_damaged_note_is_a_sentence(workspace, note):
    """Is nobody given another learner's numbers, and told in a sentence what to do?"""
    (workspace.parents[1] / ".salesedu" / "learner.json").write_bytes(note)
    with pytest.raises(LearnerUnknown, match="--learner YOUR-ID") as refused:
        learner_id(workspace)
    assert refused.value._render_traceback_() == [str(refused.value)]


def test_an_editor_that_adds_a_mark_does_no_harm(workspace):
    """Is a note that Windows' editor saved read like any other?"""
    note = workspace.parents[1] / ".salesedu" / "learner.json"
    note.write_text(note.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert learner_id(workspace) == "ana"


def test_while_grading_it_is_the_submissions_folder(workspace, monkeypatch):
    """Does the grader go by the folder it collected, not by what the submission says?"""
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    submitted = workspace / "ben" / "03_funnel"
    submitted.mkdir(parents=True)
    assert learner_id(submitted) == "ben"


def test_named_for_a_while(workspace):
    """Does a with block name the learner, and only inside?"""
    with as_learner("zoe"):
        assert learner_id(workspace) == "zoe"
    assert learner_id(workspace) == "ana"


def test_without_a_workspace(tmp_path, monkeypatch):
    """Is it the account's name elsewhere, and the Hub's on a Hub?"""
    monkeypatch.setenv("LOGNAME", "sam")
    monkeypatch.delenv("JUPYTERHUB_USER", raising=False)
    assert learner_id(tmp_path) == "sam"
    monkeypatch.setenv("JUPYTERHUB_USER", "hub-sam")
    assert system_learner() == "hub-sam"
