"""Does ``python3 start.py`` prepare the course, mend it, and say in a sentence what stands in its way?

Each test starts the real file in a copy of a tiny course. Its one package is a wheel written here, so no
network is needed. A ``sitecustomize`` module, which Python imports by itself, plays the missing or full part.
"""

import ast
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

START = Path(__file__).parent.parent / "start.py"
NOWHERE = "http://127.0.0.1:9"  # nothing listens there
TRACEBACK = "Traceback (most recent call last)"


def write_wheel(folder: Path, name: str, code: str, entry_points: str = "") -> Path:
    """Write the smallest wheel that pip accepts."""
    info = f"{name}-1.0.dist-info"
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", code)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/entry_points.txt", entry_points)
        wheel.writestr(f"{info}/RECORD", "")
    return path


# A build backend in one module: what the course needs to be installed itself.
BACKEND = """
import zipfile
FILES = {
    "salesedu_cli.py": "import sys\\ndef main(): print('salesedu got', sys.argv[1:])\\n",
    "salesedu-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: salesedu\\nVersion: 1.0\\n",
    "salesedu-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    "salesedu-1.0.dist-info/entry_points.txt": "[console_scripts]\\nsalesedu = salesedu_cli:main\\n",
    "salesedu-1.0.dist-info/RECORD": "",
}
def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "salesedu-1.0-py3-none-any.whl"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        for path, text in FILES.items():
            wheel.writestr(path, text)
    return name
build_wheel = build_editable
"""
PROJECT = """
[build-system]
requires = ["tiny"]
build-backend = "tiny"
[project]
name = "salesedu"
version = "1.0"
"""


class Course:
    """A tiny course in a folder, and how to start it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "a course"
        self.wheels = folder / "wheels"
        self.shims = folder / "shims"
        for path in (self.folder / "tests", self.wheels, self.shims):
            path.mkdir(parents=True)
        shutil.copy(START, self.folder)
        (self.folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
        (self.folder / "tests" / "run.py").write_text(
            "import sys\nprint('tests got', sys.argv[1:])\nsys.exit(3)\n", encoding="utf-8"
        )
        self.lock(hashlib.sha256(write_wheel(self.wheels, "tiny", BACKEND).read_bytes()).hexdigest())

    def lock(self, digest: str) -> None:
        """Write both locks, with one package for this system and one for another."""
        text = f"tiny==1.0 \\\n    --hash=sha256:{digest}\n"
        other = f"elsewhere==1.0 ; sys_platform == 'nowhere' \\\n    --hash=sha256:{'0' * 64}\n"
        for name in ("requirements.lock", "requirements-test.lock"):
            (self.folder / name).write_text(text + other, encoding="utf-8")

    def shim(self, code: str) -> None:
        """Let every Python that starts run some code first."""
        (self.shims / "sitecustomize.py").write_text(code, encoding="utf-8")

    def environment(self, **variables: str) -> dict[str, str]:
        """Return the variables of a start: only the wheels written here can be found."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels)}
        return {**kept, **pip, "PYTHONPATH": str(self.shims), **variables}

    def start(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Start the course and wait for it."""
        return subprocess.run(
            [sys.executable, "start.py", *words],
            cwd=self.folder,
            env=self.environment(**variables),
            capture_output=True,
            text=True,
            check=False,
        )

    def complaint(self, *words: str, **variables: str) -> str:
        """Return what a start that must fail says; it never shows a traceback."""
        result = self.start(*words, **variables)
        assert result.returncode == 1, result.stdout + result.stderr
        assert TRACEBACK not in result.stderr
        assert result.stderr.strip()
        return result.stderr

    def borrow(self, other: "Course") -> None:
        """Take over another course's environment with pip alone in it, to save the time of making it."""
        shutil.copytree(other.folder / ".venv", self.folder / ".venv", symlinks=True)
        maker = str(json.loads(other.stamp.read_text(encoding="utf-8"))["maker"])
        self.stamp.write_text(json.dumps({"maker": maker.replace(str(other.folder), str(self.folder))}))
        for file in (self.folder / ".venv").glob("[lL]ib/**/site-packages/*"):
            if not file.name.startswith(("pip", "setuptools", "pkg_resources")):
                shutil.rmtree(file) if file.is_dir() else file.unlink()

    @property
    def stamp(self) -> Path:
        """The file that says an installation is complete."""
        return self.folder / ".venv" / "salesedu-ready.json"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Return a course that was never started."""
    return Course(tmp_path)


@pytest.fixture
def course_with_pip(course: Course, ready: Course) -> Course:
    """Return a course whose environment is made but empty."""
    course.borrow(ready)
    return course


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Return a course that was started once."""
    started = Course(tmp_path_factory.mktemp("ready"))
    result = started.start("learn")
    assert result.returncode == 0, result.stderr
    return started


def test_first_start_installs_and_runs(course: Course) -> None:
    """Does the first start install what is locked, say how far it is, and open the course?"""
    result = course.start()
    assert result.returncode == 0, result.stderr
    assert "salesedu got ['learn']" in result.stdout
    assert "The course is ready." in result.stdout
    assert json.loads(course.stamp.read_text(encoding="utf-8")).keys() == {"maker", "requirements.lock"}


def test_words_are_handed_on(ready: Course) -> None:
    """Does every word reach the command, with nothing installed again?"""
    result = ready.start("submit", "funnel", "--to", "a folder")
    assert result.stdout == "salesedu got ['submit', 'funnel', '--to', 'a folder']\n"
    assert result.stderr == ""


def test_test_command_runs_the_tests(ready: Course) -> None:
    """Does ``test`` install the test lock, pass the words on and return the tests' exit code?"""
    result = ready.start("test", "-k", "funnel")
    assert "tests got ['-k', 'funnel']" in result.stdout
    assert result.returncode == 3
    assert "requirements-test.lock" in json.loads(ready.stamp.read_text(encoding="utf-8"))
    assert ready.start("learn").stdout == "salesedu got ['learn']\n"  # the test lock holds the learner's


def test_cut_short_installation_is_mended(course_with_pip: Course) -> None:
    """Is an environment without its stamp made anew, where pip would take half a package for a whole one?"""
    course_with_pip.stamp.unlink()
    packages = next((course_with_pip.folder / ".venv").glob("[lL]ib/**/site-packages"))
    half = packages / "tiny-1.0.dist-info"
    half.mkdir()
    (half / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n", encoding="utf-8")
    assert course_with_pip.start("learn").stdout.endswith("salesedu got ['learn']\n")
    assert (packages / "tiny.py").exists()


def test_interrupt_is_a_sentence(course_with_pip: Course) -> None:
    """Does Ctrl-C during the installation end in a sentence, and the next start mend it?"""
    course_with_pip.shim(
        "import os, signal, sys\n"
        "if 'pip' in sys.argv[0] or '-m' in sys.argv[:1]: os.kill(os.getppid(), signal.SIGINT)\n"
    )
    result = course_with_pip.start("learn")
    assert result.returncode == 130
    assert "Stopped. Nothing is lost" in result.stderr
    assert TRACEBACK not in result.stderr
    course_with_pip.shim("")
    assert course_with_pip.start("learn").returncode == 0


def test_environment_of_another_python_is_made_anew(course_with_pip: Course) -> None:
    """Is a .venv that another Python made replaced, without a question?"""
    stamp = json.loads(course_with_pip.stamp.read_text(encoding="utf-8"))
    course_with_pip.stamp.write_text(json.dumps({**stamp, "maker": "3.8 /old/python"}), encoding="utf-8")
    leftover = course_with_pip.folder / ".venv" / "leftover"
    leftover.touch()
    assert course_with_pip.start("learn").returncode == 0
    assert not leftover.exists()


def test_changed_lock_is_installed(course_with_pip: Course) -> None:
    """Does a start after an update install what changed, into the same environment?"""
    kept = course_with_pip.folder / ".venv" / "kept"
    kept.touch()
    result = course_with_pip.start("learn")
    assert "The course is ready." in result.stdout
    assert kept.exists()


def test_old_python_is_told(course: Course) -> None:
    """Does a Python that is too old read one sentence with what to do?"""
    course.shim("import sys\nsys.version_info = (3, 8, 18, 'final', 0)\n")
    said = course.complaint()
    assert "needs Python 3.11 or newer, and this is Python 3.8" in said
    assert "python3.11 start.py" in said
    assert not (course.folder / ".venv").exists()


def test_old_python_can_read_the_file() -> None:
    """Is start.py free of grammar that Python 3.8 does not know?"""
    ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_missing_venv_names_the_package(course: Course, missing: str) -> None:
    """Does a Debian Python without its venv part name the package to install?"""
    (course.shims / f"{missing}.py").write_text("raise ImportError\n", encoding="utf-8")
    said = course.complaint()
    assert "sudo apt install python{}.{}-venv".format(*sys.version_info[:2]) in said


@pytest.mark.parametrize(
    ("number", "words"),
    [("EROFS", "can not be written to"), ("EACCES", "home folder"), ("ENOSPC", "disk is full")],
)
def test_refused_folder_is_a_sentence(course: Course, number: str, words: str) -> None:
    """Does a read-only or full folder end in one sentence with what to do?"""
    course.shim(
        "import errno, os\n"
        f"def refuse(path, *more, **named): raise OSError(errno.{number}, 'refused', str(path))\n"
        "os.mkdir = refuse\n"
    )
    assert words in course.complaint()


def test_file_in_the_way_is_named(course: Course) -> None:
    """Is a file with the environment's name pointed out?"""
    (course.folder / ".venv").touch()
    assert ".venv" in course.complaint()


def test_disk_full_during_installation(course_with_pip: Course) -> None:
    """Is pip's complaint about a full disk turned into what to do?"""
    course_with_pip.shim(
        "import builtins, errno\n"
        "real = builtins.open\n"
        "def full(path, mode='r', *more, **named):\n"
        "    if str(path).endswith('tiny.py') and 'w' in mode:\n"
        "        raise OSError(errno.ENOSPC, 'No space left on device')\n"
        "    return real(path, mode, *more, **named)\n"
        "builtins.open = full\n"
    )
    said = course_with_pip.complaint()
    assert "The disk is full" in said
    assert str(course_with_pip.folder / ".venv" / "install.log") in said


def test_no_network_is_a_sentence(course_with_pip: Course) -> None:
    """Does a start without a connection say so, with pip's last words and where its log is?"""
    said = course_with_pip.complaint(
        PIP_NO_INDEX="", PIP_FIND_LINKS="", PIP_INDEX_URL=NOWHERE, PIP_RETRIES="1"
    )
    assert "no connection" in said
    assert "tiny" in said
    assert str(course_with_pip.folder / ".venv" / "install.log") in said


def test_failed_update_keeps_the_environment(course_with_pip: Course) -> None:
    """Does an update without a connection leave the environment, so that the next start only goes on?"""
    kept = course_with_pip.folder / ".venv" / "kept"
    kept.touch()
    course_with_pip.complaint(PIP_FIND_LINKS="")
    assert course_with_pip.start("learn").returncode == 0
    assert kept.exists()


def test_unknown_package_is_a_sentence(course_with_pip: Course, tmp_path: Path) -> None:
    """Does a package that is nowhere to be found end in what to do?"""
    assert "was not found" in course_with_pip.complaint(PIP_FIND_LINKS=str(tmp_path))


def test_other_bytes_are_refused(course_with_pip: Course) -> None:
    """Is a package with another fingerprint refused, in words?"""
    course_with_pip.lock("0" * 64)
    said = course_with_pip.complaint()
    assert "fingerprint differs" in said
    assert "requirements.lock" not in json.loads(course_with_pip.stamp.read_text(encoding="utf-8"))


def test_pip_noise_stays_in_the_log(course_with_pip: Course) -> None:
    """Are pip's warnings kept from the screen?"""
    result = course_with_pip.start("learn", PIP_FIND_LINKS=f"{course_with_pip.wheels} no/such/folder")
    assert result.returncode == 0
    assert "WARNING" not in result.stdout + result.stderr


def test_two_starts_at_once(course: Course) -> None:
    """Does a double click prepare the course once, with both starts succeeding?"""
    command = [sys.executable, "start.py", "learn"]
    both = [
        subprocess.Popen(
            command, cwd=course.folder, env=course.environment(), stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum("Preparing the course" in words for words in said) == 1
