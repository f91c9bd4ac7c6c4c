"""Start JupyterLab for a learner or a trainer, and stay beside it until they stop it.

A profile is a folder of plain Jupyter settings, ``profiles/learner`` or ``profiles/trainer``; two
environment variables bring it and our extension into any JupyterLab. The server's own words go to a log
file, the terminal shows only what a person needs.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal, NoReturn
from urllib.parse import quote

from salesedu.course import CourseError
from salesedu.i18n import _

Profile = Literal["learner", "trainer"]
HERE = Path(__file__).parent
LOG_FILE = Path(".salesedu") / "jupyterlab.log"
HOST = "127.0.0.1"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 10
NO_PORT = "no available port could be found"
# Windows has neither a session to leave nor a signal for a closed terminal
APART: dict[str, Any] = (
    {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
    if os.name == "nt"
    else {"start_new_session": True}
)


def environment(profile: Profile, base: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment that gives any JupyterLab the profile's settings and our extension.

    Parameters
    ----------
    profile : ``"learner"`` or ``"trainer"``.
    base : the environment to add to; default: this process's.
    """
    result = dict(os.environ if base is None else base)
    _put_first(result, "JUPYTER_CONFIG_PATH", HERE / "profiles" / profile)
    _put_first(result, "JUPYTER_PATH", HERE / "share")
    return result


def command(root: Path, *, port: int | None = None, browser: bool = True, path: str = "/lab") -> list[str]:
    """Return the command line that starts JupyterLab in a folder.

    Parameters
    ----------
    root : the folder that JupyterLab shows.
    port : the port to use and no other, in 1 to 65535; default: the first free one.
    browser : whether to open the browser.
    path : the page to open, such as ``"/lab/tree/home.ipynb"``.
    """
    options = [
        f"--ServerApp.root_dir={root}",
        f"--ServerApp.ip={HOST}",
        f"--ServerApp.open_browser={browser}",
        f"--ServerApp.default_url={path}",
        f"--LabApp.default_url={path}",
    ]
    if port is not None:
        options += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--allow-root")
    return [sys.executable, "-m", "jupyterlab", *options]


def open_lab(
    profile: Profile,
    root: Path,
    *,
    port: int | None = None,
    browser: bool = True,
    path: str = "/lab/tree/home.ipynb",
) -> None:
    """Start JupyterLab in a folder, say where it is, and return when it has stopped.

    Parameters
    ----------
    profile : ``"learner"`` or ``"trainer"``.
    root : the folder that JupyterLab shows; its log goes to ``.salesedu/jupyterlab.log`` there.
    port : the port to use and no other, in 1 to 65535; default: the first free one.
    browser : whether to open the browser.
    path : the page to open.

    Raises
    ------
    CourseError
        If the port is taken, there is no free one, the folder can't be used, or JupyterLab stops at once.
    """
    if port is not None:
        _check_port(port)
    log = _fresh_log(root)
    with _stops_like_ctrl_c(), log.open("wb") as words:
        server = subprocess.Popen(
            command(root, port=port, browser=browser, path=path),
            env=environment(profile),
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=subprocess.STDOUT,
            **APART,
        )
        try:
            info = _wait_until_ready(server, log)
            _say_where(info, path)
            server.wait()
        except KeyboardInterrupt:
            _say(_("Stopping … your work is saved."))
        finally:
            _stop(server)


def _put_first(environment: dict[str, str], name: str, folder: Path) -> None:
    before = environment.get(name)
    environment[name] = f"{folder}{os.pathsep}{before}" if before else str(folder)


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just left is free
        try:
            probe.bind((HOST, port))
        except OSError:
            raise CourseError(
                _(
                    "Port {port} can't be used: another program has it, or this computer keeps it for itself."
                    " Choose another number, or leave out {option} to use the first free one."
                ).format(port=port, option="--port")
            ) from None


def _fresh_log(root: Path) -> Path:
    log = root / LOG_FILE
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_bytes(b"")
    except OSError as problem:
        raise CourseError(
            _("The folder {folder} can't be written to: {reason}. Choose a folder of your own.").format(
                folder=root, reason=problem.strerror or problem
            )
        ) from problem
    return log


def _wait_until_ready(server: "subprocess.Popen[bytes]", log: Path) -> dict[str, Any]:
    """Return the note that Jupyter writes about itself as soon as it listens."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if server.poll() is not None:
            _explain_early_end(log)
        if info := _own_note(server.pid):
            return info
        time.sleep(0.05)
    raise CourseError(
        _("JupyterLab did not start within {seconds} seconds. What it said is in {log}. Try again.").format(
            seconds=SECONDS_TO_START, log=log
        )
    )


def _own_note(pid: int) -> dict[str, Any] | None:
    from jupyter_server.serverapp import list_running_servers

    notes: Iterator[dict[str, Any]] = list_running_servers()
    # a note may be half written just now: the next look finds it whole
    with suppress(ValueError, OSError):
        return next((note for note in notes if note["pid"] == pid), None)
    return None


def _explain_early_end(log: Path) -> NoReturn:
    if NO_PORT in log.read_text(encoding="utf-8", errors="replace"):
        raise CourseError(
            _(
                "No free port was found for the course. Close other JupyterLab windows and programs, or"
                " choose a port yourself, for example: {option}"
            ).format(option="--port 9100")
        )
    raise CourseError(
        _(
            "JupyterLab stopped while it was starting. What it said is in {log}. Show it to your trainer."
        ).format(log=log)
    )


def _say_where(info: Mapping[str, Any], path: str) -> None:
    address = f"{info['url'].rstrip('/')}{path}?token={quote(info['token'])}"
    _say(_("The course is open in your browser. If it is not, open this address:"))
    _say(f"  {address}")
    _say(_("To stop, press Ctrl+C here. Your work saves itself."))


def _say(line: str) -> None:
    print(line, flush=True)


@contextmanager
def _stops_like_ctrl_c() -> Iterator[None]:
    """Treat a closed terminal or an ended session like Ctrl+C, so that JupyterLab never stays behind."""
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), signal.default_int_handler) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """Let JupyterLab close its kernels and end; insist if it does not."""
    if server.poll() is not None:
        return
    if os.name == "nt":
        server.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM))
    else:
        server.terminate()
    try:
        server.wait(SECONDS_TO_STOP)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()
        server.wait()
