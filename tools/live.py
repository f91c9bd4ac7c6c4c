"""A learner's JupyterLab and a browser to look at it: for browser tests, pictures and benchmarks.

>>> with jupyterlab(folder) as lab, chromium() as browser:      # doctest: +SKIP
...     page = browser.new_page()
...     lab.open(page, "home.ipynb")
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from playwright.sync_api import Browser, Page, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[1]
SECONDS_TO_START = 60
SECONDS_TO_STOP = 30
SMALL_LESSON = {
    "salesedu": {"autorun": True, "unit": "03_funnel"},
    "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
}
CHROMIUM_VARIABLE = "SALESEDU_CHROMIUM"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NotReady(Exception):
    """There is no browser, or JupyterLab did not answer; the text says which and why."""


@dataclass
class Lab:
    """A running JupyterLab: the folder it shows, its address, and the file with the words it printed."""

    root: Path
    url: str
    token: str
    words: Path

    @property
    def lessons(self) -> Path:
        """The folder with the lessons of a learner's workspace."""
        return self.root / "lessons"

    def address(self, place: str = "home.ipynb") -> str:
        """Return the address of a file, in a JupyterLab without tabs from an earlier visit."""
        return f"{self.url}lab/workspaces/{secrets.token_hex(4)}/tree/{place}?token={self.token}"

    def open(self, page: Page, place: str = "home.ipynb") -> None:
        """Show a file of the folder in the browser."""
        page.goto(self.address(place))

    def get(self, path: str) -> bytes:
        """Return what the server's HTTP API answers."""
        request = urllib.request.Request(self.url + path, headers={"Authorization": f"token {self.token}"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return bytes(answer.read())


def small_course(folder: Path, lessons: Mapping[str, Sequence[str]], more: str = "") -> Path:
    """Write a course of small lessons that run by themselves, with the real home, and return its folder.

    Parameters
    ----------
    folder : an empty folder.
    lessons : the code of each lesson's cells, by the lesson's id.
    more : what ``course.toml`` says beside the real lessons.
    """
    curriculum = (REPOSITORY / "course.toml").read_text(encoding="utf-8")
    (folder / "course.toml").write_text(curriculum + more, encoding="utf-8")
    (folder / "notebooks").mkdir()
    shutil.copy(REPOSITORY / "notebooks" / "home.ipynb", folder / "notebooks")
    for name, sources in lessons.items():
        nbformat.write(small_lesson(*sources), folder / "notebooks" / f"{name}.ipynb")
    return folder


def small_lesson(*sources: str) -> nbformat.NotebookNode:
    """Return a notebook that asks to run by itself, with a heading and some code cells."""
    cells = [new_markdown_cell("# A small lesson"), *map(new_code_cell, sources)]
    return new_notebook(cells=cells, metadata=SMALL_LESSON)


@contextmanager
def jupyterlab(
    folder: Path, course: Path = REPOSITORY, words: Sequence[str] = (), root: Path | None = None
) -> Iterator[Lab]:
    """Run a ``salesedu`` command that opens JupyterLab, and stop it at the end.

    Parameters
    ----------
    folder : an empty folder for the workspace and for all that Jupyter remembers.
    course : the course to open.
    words : the words after ``salesedu``; default: ``learn`` as Ana. Port and no browser are added.
    root : the folder that JupyterLab shows, if not the learner's workspace.

    Raises
    ------
    NotReady
        If JupyterLab ends or does not answer in time.
    """
    shown = root or folder / "salesedu"
    learn = ["learn", "--learner", "ana", "--name", "Ana", "--workspace", str(shown), "--course", str(course)]
    port = free_port()
    environment = private_environment(folder / "jupyter")
    command = [sys.executable, "-m", "salesedu.cli", *(words or learn), "--no-browser", "--port", str(port)]
    lab = Lab(shown, f"http://127.0.0.1:{port}/", environment["JUPYTER_TOKEN"], folder / "words.txt")
    with lab.words.open("wb") as output:
        server = subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(server, lab)
        yield lab
    finally:
        server.terminate()
        server.wait(SECONDS_TO_STOP)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run a browser without a window.

    Raises
    ------
    NotReady
        If there is none on this computer.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium_path(), args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


def private_environment(home: Path) -> dict[str, str]:
    """Return an environment in which Jupyter knows nothing of the person at the keyboard."""
    home.mkdir(parents=True, exist_ok=True)
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    folders = {name: str(home / name.lower()) for name in names}
    own = {"HOME": str(home), "JUPYTER_TOKEN": secrets.token_hex(16)}
    return {**os.environ, **folders, **own}


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _chromium_path() -> str:
    named = os.environ.get(CHROMIUM_VARIABLE)
    found = named or next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    if not found:
        raise NotReady(f"No Chromium was found: install it, or set {CHROMIUM_VARIABLE} to its path.")
    return found


def _wait_until_ready(server: "subprocess.Popen[bytes]", lab: Lab) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            lab.get("api/status")
        except urllib.error.HTTPError:
            return  # it answers: Voila has no such page
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise NotReady(f"The server did not answer. The command said: {lab.words.read_text()}")


@contextmanager
def voila(notebook: Path) -> Iterator[str]:
    """Show a notebook with Voila, and yield its address.

    Parameters
    ----------
    notebook : the notebook to show.

    Raises
    ------
    NotReady
        If Voila ends or does not answer in time.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "voila", str(notebook), "--no-browser", f"--port={port}"]
    words = notebook.parent / "voila.txt"
    with words.open("wb") as output:
        environment = private_environment(notebook.parent / ".voila")
        server = subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(server, Lab(notebook.parent, address, "", words))
        yield address
    finally:
        server.terminate()
        server.wait(SECONDS_TO_STOP)
