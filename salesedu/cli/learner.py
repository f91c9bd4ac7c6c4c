"""What a learner types: ``salesedu learn`` opens the course, ``salesedu progress`` shows how far they are."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from salesedu.cli.screen import show, table
from salesedu.course import DEFAULT_WORKSPACE
from salesedu.i18n import _, format_moment, format_percent

if TYPE_CHECKING:
    from rich.table import Table

    from salesedu.course.copies import Delivered
    from salesedu.course.progress import ExtraProgress, LessonProgress
    from salesedu.course.workspace import Workspace

Folder = Annotated[
    Path,
    typer.Option("--workspace", "-w", metavar="FOLDER", help="The folder that holds your work."),
]


def learn(
    workspace: Folder = DEFAULT_WORKSPACE,
    learner: Annotated[str | None, typer.Option(help="Your learner id, as your trainer knows you.")] = None,
    name: Annotated[str | None, typer.Option(help="How the course should greet you.")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port of the local address.")] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    course: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Another course folder, for lesson writers."),
    ] = None,
) -> None:
    """Open the course in JupyterLab."""
    from salesedu.course.events import OPENED
    from salesedu.course.workspace import Workspace
    from salesedu.lab.launch import open_lab

    mine = Workspace(workspace)
    for line in _news(mine.prepare(learner, name, course)):
        typer.echo(line)
    mine.note(OPENED)
    open_lab("learner", mine.root, port=port, browser=browser)


def progress(workspace: Folder = DEFAULT_WORKSPACE) -> None:
    """Show what is done and what is next."""
    from salesedu.course.progress import overall
    from salesedu.course.progress import progress as in_lessons
    from salesedu.course.workspace import Workspace

    mine = Workspace(workspace)
    lessons = in_lessons(mine)
    show(_table(mine, lessons))
    done = format_percent(overall(lessons), digits=0)
    typer.echo(_("{percent} of the course is done.").format(percent=done))


def _news(delivered: "list[Delivered]") -> list[str]:
    """Return a sentence for each changed copy that was kept."""
    return [
        _("You changed {mine}, so it was kept. The new version is {newer}.").format(
            mine=arrival.kept, newer=arrival.place
        )
        for arrival in delivered
        if arrival.kept
    ]


def _table(workspace: "Workspace", lessons: "list[LessonProgress]") -> "Table":
    learner = workspace.learner
    title = _("Progress of {name}").format(name=learner.name or learner.id)
    headings = (_("Lesson"), _("State"), _("Checks"), _("Exercise"), _("Handed in"), _("Feedback"))
    rows = [row for entry in lessons for row in (_row(entry), *map(_extra_row, entry.extras))]
    return table(title, headings, rows)


def _row(entry: "LessonProgress") -> tuple[str, ...]:
    return (
        _(entry.lesson.title),
        _state(entry),
        _of(entry.checks.answered, entry.checks.questions),
        _of(entry.exercise.answered, entry.exercise.questions),
        format_moment(entry.submitted) if entry.submitted else "–",
        entry.feedback.name if entry.feedback else "–",
    )


def _extra_row(entry: "ExtraProgress") -> tuple[str, ...]:
    return (
        _("{title} (optional)").format(title=_(entry.extra.title)),
        "–",
        "–",
        _of(entry.counted.answered, entry.counted.questions),
        format_moment(entry.submitted) if entry.submitted else "–",
        entry.feedback.name if entry.feedback else "–",
    )


def _state(entry: "LessonProgress") -> str:
    from salesedu.course.tally import State

    return {
        State.NOT_STARTED: "○ " + _("Not started"),
        State.IN_PROGRESS: "◐ " + _("In progress"),
        State.DONE: "✓ " + _("Done"),
    }[entry.state]


def _of(answered: int, questions: int) -> str:
    return _("{answered} of {count}").format(answered=answered, count=questions) if questions else "–"
