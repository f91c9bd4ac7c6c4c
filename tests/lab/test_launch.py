"""Starting JupyterLab: the settings it gets, and a sentence for everything that can stand in its way."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import free_port, private_environment
from traitlets.config import PyFileConfigLoader
from typer.testing import CliRunner

from salesedu.cli import app
from salesedu.course import CourseError
from salesedu.lab import launch
from salesedu.lab.words import words

SHARE = launch.HERE / "share"


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind((launch.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def test_the_environment_brings_profile_and_extension() -> None:
    """Do the two variables point at our folders, before what was there?"""
    found = launch.environment("learner", {"JUPYTER_PATH": "/other", "HOME": "/home/ana"})
    assert found["JUPYTER_CONFIG_PATH"] == str(launch.HERE / "profiles" / "learner")
    assert found["JUPYTER_PATH"] == f"{SHARE}{os.pathsep}/other"
    assert found["HOME"] == "/home/ana"


@pytest.mark.parametrize("profile", ["learner", "trainer"])
def test_the_settings_of_a_profile_are_readable(profile: launch.Profile) -> None:
    """Is every settings file of the profile valid, and says the page who it is for?"""
    folder = Path(launch.environment(profile, {})["JUPYTER_CONFIG_PATH"])
    contents = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in folder.rglob("*.json")}
    assert contents["page_config.json"]["saleseduProfile"] == profile


def test_the_extension_gets_its_words_from_the_course() -> None:
    """Does the page of a learner carry every word that the extension says, and the extension none?"""
    config = PyFileConfigLoader(
        "jupyter_server_config.py", path=str(launch.HERE / "profiles" / "learner")
    ).load_config()
    page = config.ServerApp.tornado_settings["page_config_data"]
    assert page["saleseduWords"] == words()
    script = (SHARE / "labextensions" / "salesedu" / "static" / "remoteEntry.js").read_text(encoding="utf-8")
    assert {*re.findall(r"words\.(\w+)", script)} == {*words()}


def test_only_trainers_have_the_formgrader() -> None:
    """Is the formgrader off in the page and in the server for learners alone?"""
    off = {
        profile: (launch.HERE / "profiles" / profile / "labconfig" / "page_config.json").read_text(
            encoding="utf-8"
        )
        for profile in ("learner", "trainer")
    }
    assert "@jupyter/nbgrader:formgrader" in off["learner"]
    assert "@jupyter/nbgrader:formgrader" not in off["trainer"]


def test_the_extension_names_files_that_exist() -> None:
    """Does JupyterLab find the script that the extension's description names?"""
    folder = SHARE / "labextensions" / "salesedu"
    build = json.loads((folder / "package.json").read_text(encoding="utf-8"))["jupyterlab"]["_build"]
    assert (folder / build["load"]).is_file()


def test_the_server_listens_on_this_computer_only(tmp_path: Path) -> None:
    """Can nobody else reach a learner's JupyterLab?"""
    assert "--ServerApp.ip=127.0.0.1" in launch.command(tmp_path)


def test_a_port_that_was_asked_for_is_used_or_nothing(tmp_path: Path) -> None:
    """Does JupyterLab not wander to another port when one was named?"""
    assert {"--ServerApp.port=9100", "--ServerApp.port_retries=0"} <= set(launch.command(tmp_path, port=9100))
    assert not any(word.startswith("--ServerApp.port") for word in launch.command(tmp_path))


def test_a_taken_port_is_one_sentence(tmp_path: Path, taken_port: int) -> None:
    """Does the sentence name the port and what to do?"""
    with pytest.raises(CourseError, match=f"Port {taken_port} can't be used.*--port"):
        launch.open_lab("learner", tmp_path, port=taken_port, browser=False)


def test_a_folder_without_room_for_the_log_is_one_sentence(tmp_path: Path) -> None:
    """Does a place where nothing can be written end in a sentence with its name?"""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CourseError, match="can't be written to"):
        launch.open_lab("learner", tmp_path / "file", browser=False)


def test_a_server_that_finds_no_port_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does Jupyter's own complaint become a sentence for a person?"""
    complaint = f"import sys; sys.exit('ERROR: {launch.NO_PORT}')"
    monkeypatch.setattr(launch, "command", lambda *_, **__: [sys.executable, "-c", complaint])
    with pytest.raises(CourseError, match="No free port was found"):
        launch.open_lab("learner", tmp_path, browser=False)


def test_a_server_that_ends_at_once_points_at_its_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is what the server said kept for whoever helps?"""
    monkeypatch.setattr(
        launch, "command", lambda *_, **__: [sys.executable, "-c", "raise SystemExit('broken')"]
    )
    with pytest.raises(CourseError, match=r"jupyterlab\.log"):
        launch.open_lab("learner", tmp_path, browser=False)
    assert "broken" in (tmp_path / launch.LOG_FILE).read_text(encoding="utf-8")


def test_the_command_ends_with_a_sentence_and_one(
    tmp_path: Path, taken_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does a learner see one sentence, exit code 1, and no traceback?"""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    words = ["learn", "--workspace", str(tmp_path / "work"), "--learner", "ana", "--port", str(taken_port)]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 1
    assert "can't be used" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_stopping_is_quiet_and_leaves_nothing_behind(tmp_path: Path, way: signal.Signals) -> None:
    """Does Ctrl+C, or a closed session, end JupyterLab too, without a traceback?"""
    port = free_port()
    words = ["learn", "--no-browser", "--learner", "ana", "--workspace", str(tmp_path / "work")]
    command = [sys.executable, "-m", "salesedu.cli", *words, "--port", str(port)]
    with subprocess.Popen(
        command, env=private_environment(tmp_path / "home"), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(3)]
        process.send_signal(way)
        rest = process.stdout.read()
    assert process.returncode == 0
    assert f"http://127.0.0.1:{port}/lab/tree/home.ipynb" in "".join(told)
    assert "Traceback" not in rest
    launch._check_port(port)  # free again
