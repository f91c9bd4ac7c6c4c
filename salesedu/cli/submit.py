"""``salesedu submit``: hand in an exercise."""

from typing import Annotated

import typer

from salesedu.cli.learner import Folder
from salesedu.course import DEFAULT_WORKSPACE


def submit(
    unit: Annotated[str, typer.Argument(help="The exercise, such as funnel or 03_funnel.")],
    workspace: Folder = DEFAULT_WORKSPACE,
) -> None:
    """Hand in an exercise: one file for your trainer, or the exchange where there is one."""
    from salesedu.course.submit import submit as hand_in
    from salesedu.course.workspace import Workspace

    mine = Workspace.around() if workspace == DEFAULT_WORKSPACE else None
    for line in hand_in(unit, mine or Workspace(workspace)).lines():
        typer.echo(line)
