"""Call a learner's function so that whatever it does becomes a result or a sentence."""

import copy
import io
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any, NoReturn

from salesedu.i18n import _

#: How long one call may take; a right answer needs a hundredth of it.
SECONDS = 3.0


class TookTooLong(BaseException):
    """A call did not come back in time; no ``except Exception`` of a learner's may catch it."""


@dataclass(frozen=True)
class Called:
    """What came of a call: its result, or the sentence that says why there is none."""

    result: Any = None
    problem: str = ""
    is_late: bool = False


def called(function: Callable[..., Any], args: tuple[Any, ...]) -> Called:
    """Call a function with its own copies of some values and return what came of it."""
    try:
        with silence(), _in_time(SECONDS):
            return Called(function(*copy.deepcopy(args)))
    except TookTooLong:
        return Called(problem=_("it did not come back and was stopped"), is_late=True)
    except (Exception, SystemExit) as problem:
        words = _("it stopped with {kind}: {problem}")
        return Called(problem=words.format(kind=type(problem).__name__, problem=str(problem)[:200]))


@contextmanager
def silence() -> Iterator[None]:
    """Swallow what a learner's code prints or warns of: nbgrader takes a warning for a failure."""
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _in_time(seconds: float) -> Iterator[None]:
    """Stop what takes longer. Where the system has no alarm, nbgrader's own limit for the cell is left."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(_number: int, _frame: Any) -> NoReturn:
    raise TookTooLong
