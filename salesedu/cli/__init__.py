"""The ``salesedu`` command: for learners here, for trainers under ``salesedu trainer``.

Every problem a person can put right ends as one sentence and exit code 1, never as a traceback. Commands
import what they need when they run, so that ``--help`` answers at once.

- ``learner``, ``submit``: what learners type; ``trainer``: what trainers type; ``demo``: for anybody
- ``screen``: bars and tables in the terminal
"""

import errno

import typer
from typer.core import TyperGroup

from salesedu.cli import demo, learner, submit, trainer
from salesedu.course import CourseError
from salesedu.i18n import _


class _Sentences(TyperGroup):
    """Show a :class:`CourseError` as the sentence it carries."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        try:
            return super().invoke(ctx)
        except CourseError as problem:
            typer.echo(str(problem), err=True)
            raise typer.Exit(1) from problem
        except OSError as problem:
            if problem.errno == errno.EPIPE:
                raise  # the reader of our words went away; Typer ends quietly
            typer.echo(_refused(problem), err=True)
            raise typer.Exit(1) from problem


def _refused(problem: OSError) -> str:
    """Return a sentence on a file or a disk that refuses, wherever it happened."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("The disk is full. Make room and try again; nothing that was saved is lost.")
    return _("{file} can't be used: {reason}. Name another place, or allow this one, and try again.").format(
        file=problem.filename or _("A file"), reason=problem.strerror or problem
    )


app = typer.Typer(
    name="salesedu",
    cls=_Sentences,
    help="A sales course you can talk to.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)
app.command()(learner.learn)
app.command()(learner.progress)
app.command()(submit.submit)
app.add_typer(trainer.trainer, name="trainer")
app.command()(demo.demo)
