"""``salesedu demo``: a class of simulated learners goes through the whole loop."""

from pathlib import Path
from typing import Annotated

import typer

from salesedu.cli.screen import points_of, progress, show, table
from salesedu.cli.trainer import opened
from salesedu.i18n import _


def demo(
    unit: Annotated[str, typer.Argument(help="The exercise.")] = "funnel",
    learners: Annotated[int, typer.Option(min=1, max=200, help="How many learners.")] = 12,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", metavar="FOLDER", help="An empty folder; default: a temporary one."),
    ] = None,
    seed: Annotated[int, typer.Option(help="Another number gives another class.")] = 1,
) -> None:
    """Show the whole loop: simulated learners answer, a class is marked, feedback is written."""
    import shlex
    import tempfile

    from salesedu.course import CourseError
    from salesedu.grading.demo import demo as run

    source, unit = opened(None, unit)
    folder = keep or Path(tempfile.mkdtemp(prefix="salesedu-demo-"))
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise CourseError(_("{folder} is not empty. Name a new folder.").format(folder=folder))
    with progress(_("Demo")) as tell:
        result = run(source, unit, folder.resolve(), learners=learners, seed=seed, tell=tell)
    ways = {person.learner: person.temperament.name for person in result.people}
    rows = [
        (
            entry.learner or "–",
            ways.get(entry.learner, "–"),
            points_of(entry.score, entry.points),
            _(entry.state),
            " ".join(entry.reasons),
        )
        for entry in result.graded
    ]
    headings = (_("Learner"), _("Way of working"), _("Points"), _("State"), _("Why"))
    show(table(_("Gradebook: {unit}").format(unit=unit), headings, rows))
    typer.echo(_("Marks: {file}").format(file=folder.resolve() / "marks.csv"))
    typer.echo(_("Feedback pages: {folder}").format(folder=result.feedback))
    typer.echo(_("Mark by hand in the browser:"))
    typer.echo(f"  salesedu trainer desk --course {shlex.quote(str(result.course.root))}")
