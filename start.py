"""Prepare everything, then run the course: ``python3 start.py``.

Only Python itself is needed. The first start makes the folder ``.venv`` beside this file and fills it with
exactly the packages of the lock; the next ones find it ready. Every word after ``start.py`` goes to the
``salesedu`` command: ``python3 start.py submit funnel``. With none the course opens (``learn``).
``python3 start.py test`` runs all tests; words after it go to pytest.

The code keeps to Python 3.8, so that an older Python can still read the sentence about its age.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OLDEST = (3, 11)
HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
STAMP = ENVIRONMENT / "salesedu-ready.json"
LOG = ENVIRONMENT / "install.log"
LEARN_LOCK, TEST_LOCK = "requirements.lock", "requirements-test.lock"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")

FULL = "The disk is full. Free about 1 GB, then start again."
READ_ONLY = (
    f"The folder {HERE} can not be written to. Copy it to a folder of your own, for example in your home "
    "folder, and start again there."
)
VENV_MISSING = (
    "This Python can not make an environment of its own: its venv part is missing. On Debian and Ubuntu, "
    "run: sudo apt install python{}.{}-venv. Elsewhere, install Python from python.org. Then start again."
).format(*sys.version_info[:2])
OTHER_BYTES = (
    "A package that arrived is not the one this course was tested with (its fingerprint differs), so it was "
    "not installed. Start again. If this stays, ask your trainer, or whoever runs your network."
)
NOT_TRUSTED = (
    "The packages could not be fetched: this network shows a certificate that Python does not trust. Ask "
    "whoever runs your network how pip should trust it (pip's setting is called cert), then start again."
)
NO_CONNECTION = (
    "The packages could not be fetched: no connection. Check the network (and the proxy, if your company "
    "has one), then start again."
)
NO_PACKAGE = (
    "A package of the course was not found for this Python and this kind of computer. Check the network, or "
    "try another Python (3.11 to 3.14) from python.org; then start again."
)
PIP_INSTALLS = "Installing collected packages"
# What an installation says when it fails, and what a person can do. The first sign found counts.
SIGNS = {
    r"No space left on device|Disk quota exceeded": FULL,
    r"ensurepip is not available|No module named '?(?:ensurepip|pip)": VENV_MISSING,
    r"DO NOT MATCH THE HASHES": OTHER_BYTES,
    r"CERTIFICATE_VERIFY_FAILED": NOT_TRUSTED,
    r"Failed to establish a new connection|name resolution|getaddrinfo|[Tt]imed out": NO_CONNECTION,
    r"Connection (?:refused|reset)|ProxyError": NO_CONNECTION,
    r"No matching distribution found": NO_PACKAGE,
    r"Read-only file system|Permission denied": READ_ONLY,
}


class Trouble(Exception):
    """What was wrong and what to do next, in words for the person at the keyboard."""


def main(words: list[str]) -> int:
    """Prepare the environment and hand the words over to the command."""
    testing = words[:1] == ["test"]
    try:
        check_python()
        prepare(TEST_LOCK if testing else LEARN_LOCK)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except OSError as problem:
        print(f"\n{explain_os_error(problem)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing is lost: start again and the installation is put right.", file=sys.stderr)
        return 130
    if testing:
        return hand_over([str(PYTHON), str(HERE / "tests" / "run.py"), *words[1:]])
    return hand_over([str(PROGRAMS / "salesedu"), *(words or ["learn"])])


def check_python() -> None:
    """Say so when this Python is too old, or has no parts to make an environment with."""
    if sys.version_info[:2] < OLDEST:
        raise Trouble(
            "This course needs Python {}.{} or newer, and this is Python {}.{}. Install a newer one from "
            "python.org, then start again with it, for example: python{}.{} start.py".format(
                *OLDEST, *sys.version_info[:2], *OLDEST
            )
        )
    try:
        import ensurepip  # noqa: F401  # Debian ships venv without it
        import venv  # noqa: F401
    except ImportError:
        raise Trouble(VENV_MISSING) from None


def prepare(lock: str) -> None:
    """Bring ``.venv`` to what the lock says; do nothing when it is there already."""
    if is_ready(lock):
        return
    with alone():
        if is_ready(lock):  # another start has just done it
            return
        maker = identity()
        stamp = read_stamp()
        STAMP.unlink(missing_ok=True)
        # Without a stamp an installation was cut short, and pip does not see a half-written package.
        if stamp.get("maker") != maker or not PYTHON.exists():
            make_environment()
        try:
            install(lock)
        except Trouble:
            if PIP_INSTALLS not in LOG.read_text(encoding="utf-8", errors="replace"):
                write_stamp({"maker": maker})  # pip fetches all before it installs any: nothing is half done
            raise
        installed = [LEARN_LOCK, TEST_LOCK] if lock == TEST_LOCK else [LEARN_LOCK]  # one holds the other
        write_stamp({"maker": maker, **{name: fingerprint(name) for name in installed}})


def is_ready(lock: str) -> bool:
    """Return whether the last installation was complete, of this lock, by this Python, in this place."""
    stamp = read_stamp()
    return stamp.get("maker") == identity() and stamp.get(lock) == fingerprint(lock) and PYTHON.exists()


@contextmanager
def alone() -> Iterator[None]:
    """Hold the course's folder, so that two starts at once (a double click) do not mix.

    pip inherits the hold: when only this process is killed, the next start waits until pip has ended too.
    """
    if os.name == "nt":
        yield
        return
    import fcntl

    folder = os.open(str(HERE), os.O_RDONLY)
    os.set_inheritable(folder, True)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another start is preparing the course. Waiting for it to finish ...", flush=True)
        fcntl.flock(folder, fcntl.LOCK_EX)
    except OSError:
        pass  # some network drives hold nothing; then two starts at once are on their own
    try:
        yield
    finally:
        os.close(folder)


def identity() -> str:
    """Return what an environment is bound to: this Python, this place."""
    return "{}.{} {} {}".format(*sys.version_info[:2], sys.base_prefix, ENVIRONMENT)


def fingerprint(lock: str) -> str:
    """Return a fingerprint of everything that decides what is installed."""
    return hashlib.sha256((HERE / lock).read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what the last complete installation wrote; nothing when there is none."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write_stamp(stamp: dict[str, str]) -> None:
    """Say that the installation is complete, all at once."""
    draft = STAMP.with_suffix(".new")
    draft.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    draft.replace(STAMP)


def make_environment() -> None:
    """Make an empty ``.venv``; one that was cut short or made by another Python goes first."""
    print(f"Preparing the course in {ENVIRONMENT}. Only the first start takes a minute.", flush=True)
    if ENVIRONMENT.is_dir():
        shutil.rmtree(ENVIRONMENT)
    ENVIRONMENT.mkdir()
    outside = getattr(sys, "_base_executable", sys.executable)  # this Python may be the one just removed
    run([outside, "-m", "venv", str(ENVIRONMENT)])


def install(lock: str) -> None:
    """Install the lock's packages and the course itself, checked by hash and without building anything."""
    count = len(re.findall(r"^\S+==", (HERE / lock).read_text(encoding="utf-8"), flags=re.MULTILINE))
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    # The lock names every package, so pip need not look for more (--no-deps). Python compiles what is used
    # at its first use; compiling all of it here takes longer than that (--no-compile).
    speed = ["--no-deps", "--no-compile", "--progress-bar=off"]
    run([*pip, *speed, "--require-hashes", "--only-binary=:all:", "-r", lock], count)
    run([*pip, *speed, "--no-build-isolation", "--editable", "."])
    print("The course is ready.", flush=True)


def run(command: list[str], count: int = 0) -> None:
    """Run a step of the installation; its own lines go to the log, which also tells how far it is."""
    with LOG.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(command, cwd=HERE, stdout=log, stderr=log, close_fds=False)
        try:
            follow(process, count)
        finally:
            process.terminate()  # does nothing when the step has ended by itself
            process.wait()
    if process.returncode != 0:
        raise Trouble(explain_log())


def follow(process: subprocess.Popen[bytes], count: int) -> None:
    """Show how far pip is until it has finished: each package on a screen, each twentieth in a log."""
    live = sys.stdout.isatty()
    shown = ("", 0)
    while process.poll() is None:
        time.sleep(0.1)
        phase, done, total = how_far(count)
        step = (phase, done if live else done // 20)
        if done and step != shown:
            words = f"{phase} {done} of {total} packages"
            print(f"\r{words} " if live else f"{words}\n", end="", flush=True)
            shown = step
    if shown[0] and live:
        print()


def how_far(count: int) -> tuple[str, int, int]:
    """Return what pip is doing, for how many packages it has been done, and of how many."""
    log = LOG.read_text(encoding="utf-8", errors="replace")
    total = count - len(re.findall(r"^Ignoring ", log, flags=re.MULTILINE))  # for other systems
    if PIP_INSTALLS in log:
        folder = sysconfig.get_path("purelib", "venv", {"base": str(ENVIRONMENT)})
        done = len([path for path in Path(folder).glob("*.dist-info") if not path.name.startswith("pip-")])
        return "Installed", min(done, total), total
    done = len(re.findall(r"^(?:Collecting|Processing|Requirement already) ", log, flags=re.MULTILINE))
    return "Fetched", min(done, total), total


def explain_log() -> str:
    """Return why the installation failed, what to do, and where the rest of the story is."""
    log = LOG.read_text(encoding="utf-8", errors="replace")
    advice = next(
        (words for sign, words in SIGNS.items() if re.search(sign, log)), "The installation did not work."
    )
    lines = [line for line in log.splitlines() if line.strip()] or ["(nothing)"]
    cause = [line for line in lines if re.match(r"\s*(?:ERROR|\w*Error):", line)][-1:] or lines[-1:]
    return f"{advice}\n\nIts last words: {cause[0].strip()}\nAll of them are in {LOG}"


def explain_os_error(problem: OSError) -> str:
    """Return what to do about a folder or a disk that refuses."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return FULL
    if problem.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return READ_ONLY
    where = f": {problem.filename}" if problem.filename else ""
    return f"{problem.strerror or problem}{where}. Put the course in a new folder, and start again there."


def hand_over(command: list[str]) -> int:
    """Become the command; where a process can't become another one (Windows), wait for it."""
    if os.name != "nt":
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
