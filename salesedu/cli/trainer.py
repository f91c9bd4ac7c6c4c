"""What a trainer types: ``salesedu trainer release | collect | grade | feedback`` and what goes with them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from salesedu.cli.screen import points_of, progress, show, table
from salesedu.i18n import _, ngettext

if TYPE_CHECKING:
    from salesedu.grading.course_folder import CourseFolder

trainer = typer.Typer(help="Release, collect, mark and return exercises.", no_args_is_help=True)

Unit = Annotated[str, typer.Argument(help="The exercise, such as funnel or 03_funnel.")]
Course = Annotated[
    Path | None,
    typer.Option(
        "--course", metavar="FOLDER", help="The trainer's course folder; default: the one it came in."
    ),
]
Learners = Annotated[
    list[str] | None, typer.Option("--learner", help="Only this learner; can be given several times.")
]


@trainer.command()
def release(
    unit: Unit,
    check: Annotated[
        bool, typer.Option("--check", help="Only say whether the exercise is up to date.")
    ] = False,
    course: Course = None,
) -> None:
    """Make the learners' notebook of an exercise from its solution."""
    from salesedu.course import CourseError
    from salesedu.grading import release as making
    from salesedu.grading.exchange import give_out

    folder, unit = opened(course, unit)
    if not check:
        typer.echo(_("Released: {path}").format(path=making.release(folder, unit)))
        typer.echo(_reaches_learners(unit, give_out(folder, unit)))
    elif problem := making.stale_release(folder, unit):
        raise CourseError(problem)
    else:
        typer.echo(_("exercises/{unit} is what solutions/{unit} makes.").format(unit=unit))


@trainer.command()
def collect(
    unit: Unit,
    folder: Annotated[
        Path | None,
        typer.Argument(
            exists=True, help="A folder of submissions, or one file; without it: the nbgrader exchange."
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the newest work even if it comes from another workspace.")
    ] = False,
    course: Course = None,
) -> None:
    """Take in what learners handed in; every original is kept."""
    from salesedu.grading.collect import collect as take_in
    from salesedu.grading.from_exchange import collect_from_exchange

    to, unit = opened(course, unit)
    if folder is None:
        entries = collect_from_exchange(to, unit, replace_workspace=replace)
    else:
        with progress(_("Collecting")) as tell:
            entries = take_in(
                to, unit, folder, replace_workspace=replace, on_file=lambda done, total: tell("", done, total)
            )
    rows = [(entry.learner or "–", entry.name, _(entry.state), " ".join(entry.reasons)) for entry in entries]
    show(
        table(_("Collected: {unit}").format(unit=unit), (_("Learner"), _("File"), _("State"), _("Why")), rows)
    )


@trainer.command()
def grade(
    unit: Unit,
    learner: Learners = None,
    again: Annotated[bool, typer.Option("--again", help="Mark also work that did not change.")] = False,
    trust_code: Annotated[
        bool,
        typer.Option("--trust-code", help="Run learners' programs on this computer, where a unit has any."),
    ] = False,
    course: Course = None,
) -> None:
    """Mark what was collected; marks given by hand stay."""
    from salesedu.grading.grade import grade as mark
    from salesedu.grading.grade import has_code

    folder, unit = opened(course, unit)
    with progress(_("Marking")) as tell:
        results = mark(folder, unit, learner or (), again=again, trust_code=trust_code, on_learner=tell)
    rows = [
        (entry.learner or "–", points_of(entry.score, entry.points), _(entry.state), " ".join(entry.reasons))
        for entry in results
    ]
    show(
        table(_("Marked: {unit}").format(unit=unit), (_("Learner"), _("Points"), _("State"), _("Why")), rows)
    )
    if has_code(folder, unit):
        typer.echo(
            _(
                "Not isolated: the learners' programs ran as ordinary programs of this computer. Nothing kept"
                " them from your files, from the network or from each other, so a program can also have"
                " changed its own mark."
            )
        )


@trainer.command()
def feedback(
    unit: Unit,
    learner: Learners = None,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FOLDER", help="One file per learner, to send.")
    ] = None,
    course: Course = None,
) -> None:
    """Write a feedback page for each learner, without the key."""
    from salesedu.grading.exchange import send_back
    from salesedu.grading.feedback import feedback as write

    folder, unit = opened(course, unit)
    with progress(_("Writing feedback")) as tell:
        pages = write(folder, unit, learner or (), to=to, on_learner=tell)
    for page in pages:
        typer.echo(str(page.page) if page.page else f"{page.learner}: {page.problem}")
    if sent := send_back(folder, unit):
        command = f"nbgrader fetch_feedback {unit}"
        typer.echo(
            ngettext(
                "{count} page waits in the exchange; the learner fetches it with: {command}",
                "{count} pages wait in the exchange; learners fetch theirs with: {command}",
                len(sent),
            ).format(count=len(sent), command=command)
        )
    if any(page.page is None for page in pages):
        raise typer.Exit(1)


@trainer.command()
def export(
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The CSV file to write.")] = Path(
        "marks.csv"
    ),
    class_list: Annotated[
        Path | None,
        typer.Option("--class", metavar="FILE", help="CSV with learner,name,email: who is in the class."),
    ] = None,
    course: Course = None,
) -> None:
    """Write all marks as a table for a spreadsheet."""
    from salesedu.grading.class_list import import_class
    from salesedu.grading.export import export as write

    folder = _course(course)
    if class_list:
        import_class(folder, class_list)
    rows = write(folder, to)
    typer.echo(
        ngettext("{count} row written to {file}", "{count} rows written to {file}", len(rows)).format(
            count=len(rows), file=to
        )
    )


@trainer.command()
def check(
    unit: Annotated[str | None, typer.Argument(help="The exercise; without it: all of them.")] = None,
    course: Course = None,
) -> None:
    """Let each exercise prove itself: right and wrong answers, reasons, points, and that no key leaks."""
    from salesedu.grading.check import check as prove

    folder = _course(course)
    units = [folder.unit(unit)] if unit else folder.course.units
    problems = [problem for name in units for problem in prove(folder, name)]
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo(_("Everything is in order: {units}").format(units=", ".join(units)))


@trainer.command()
def pack(
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The zip file to write.")] = Path(
        "salesedu-course.zip"
    ),
    course: Course = None,
) -> None:
    """Make the file that learners get: the course without its solutions."""
    from salesedu.grading.pack import pack_checked

    file = pack_checked(_course(course), to)
    typer.echo(_("The course for learners: {file}").format(file=file.resolve()))
    typer.echo(
        _(
            "Give it to your learners. They unpack it, open a terminal in its folder and type: {command}"
        ).format(command="python3 start.py")
    )


@trainer.command()
def desk(
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port of the local address.")] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    course: Course = None,
) -> None:
    """Open JupyterLab with nbgrader's formgrader, to mark texts by hand."""
    from salesedu.lab.launch import open_lab

    folder = _course(course)
    folder.check_gradebook()  # the formgrader can't make one in a folder that is not there yet
    open_lab("trainer", folder.root, port=port, browser=browser, path="/formgrader")


def _reaches_learners(unit: str, is_in_exchange: bool) -> str:
    if is_in_exchange:
        return _("It is in the exchange; learners fetch it with: {command}").format(
            command=f"nbgrader fetch_assignment {unit}"
        )
    return _(
        "Learners get it with the course; where they have the course already, with an update of it."
        " This makes a file to give to them: {command}"
    ).format(command="salesedu trainer pack")


def _course(root: Path | None) -> "CourseFolder":
    from salesedu.grading.course_folder import open_course

    return open_course(root)


def opened(root: Path | None, unit: str) -> "tuple[CourseFolder, str]":
    folder = _course(root)
    return folder, folder.unit(unit)
