"""A trainer's course folder, and learners who hand in."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from salesedu.course.submit import submit
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import Store
from salesedu.grading.course_folder import CourseFolder, copy_course, open_course
from salesedu.grading.release import release

UNIT = "03_funnel"


@pytest.fixture(scope="session")
def released(tmp_path_factory) -> CourseFolder:
    """A course folder with a released unit, made once; nobody changes it."""
    folder = copy_course(open_course(), tmp_path_factory.mktemp("released") / "course")
    release(folder, UNIT)
    return folder


@pytest.fixture
def course(tmp_path, released) -> CourseFolder:
    """A course folder with a released unit, for one test."""
    return CourseFolder(Path(shutil.copytree(released.root, tmp_path / "course")))


@pytest.fixture
def hand_in(tmp_path, course):
    """A function: answers (form -> question -> value) of a learner become a file, which is returned."""

    def make(learner: str, answers: dict, place: str = "", moment=None) -> Path:
        workspace = Workspace(tmp_path / "work" / (place or learner))
        workspace.prepare(learner=learner, course=course.root)
        for form, given in answers.items():
            for question, value in given.items():
                Store(form, workspace.exercises / UNIT).put(question, value)
        file = submit(UNIT, workspace, moment).file
        assert file is not None
        return file

    return make


@pytest.fixture
def repack():
    """A function: write a submission again with files changed (name -> bytes; None leaves one out)."""

    def make(file: Path, changes: dict, manifest: dict | None = None) -> Path:
        with zipfile.ZipFile(file) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        files = {name: body for name, body in (files | changes).items() if body is not None}
        if manifest is not None:
            files["manifest.json"] = json.dumps(json.loads(files["manifest.json"]) | manifest).encode()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, body in files.items():
                archive.writestr(name, body)
        return file

    return make
