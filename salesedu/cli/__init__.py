"""The ``salesedu`` command: for learners here, for trainers under ``salesedu trainer``.

Every problem a person can put right ends as one sentence and exit code 1, never as a traceback. Commands
import what they need when they run, so that ``--help`` answers at once.

- ``learner``, ``submit``: what learners type; ``trainer``: what trainers type; ``demo``: for anybody
- ``screen``: bars and tables in the terminal
"""

import typer
from typer.core import TyperGroup

from salesedu.cli import demo, learner, submit, trainer
from salesedu.course import CourseError


class _Sentences(TyperGroup):
    """Show a :class:`CourseError` as the sentence it carries."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        try:
            return super().invoke(ctx)
        except CourseError as problem:
            typer.echo(str(problem), err=True)
            raise typer.Exit(1) from problem


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
