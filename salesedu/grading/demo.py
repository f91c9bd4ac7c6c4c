"""A class of simulated learners goes through the whole loop, with the same code as real ones."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.course.submit import submit
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import Store
from salesedu.grading.class_list import import_class
from salesedu.grading.code_cells import is_answer
from salesedu.grading.collect import collect
from salesedu.grading.course_folder import CourseFolder, copy_course
from salesedu.grading.export import export
from salesedu.grading.feedback import feedback
from salesedu.grading.grade import Graded, State, grade
from salesedu.grading.keyed_forms import cells, forms_of
from salesedu.grading.received import Received
from salesedu.grading.record import set_mark
from salesedu.grading.release import release
from salesedu.grading.simulated_learners import TEMPERAMENTS, Temperament, answers
from salesedu.i18n import _

NAMES = ("ana", "ben", "chloe", "deniz", "emeka", "farah", "goran", "hana", "idris", "jun", "kofi", "lena")
WORDS_PER_POINT = 10

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Simulated:
    """One simulated learner: id, way of working, and the random numbers of their own."""

    learner: str
    temperament: Temperament
    rng: random.Random


@dataclass(frozen=True)
class Demo:
    """What the demo leaves: the course folder, who took part, and what each step gave."""

    course: CourseFolder
    people: list[Simulated]
    received: list[Received]
    graded: list[Graded]
    rows: list[dict[str, Any]]
    feedback: Path


def demo(
    source: CourseFolder,
    unit: str,
    folder: Path,
    *,
    learners: int = len(NAMES),
    seed: int = 1,
    tell: Tell = lambda words, done, total: None,
) -> Demo:
    """Let a class do an exercise and a trainer mark it, in a folder of its own.

    Parameters
    ----------
    source : the course to copy; it is not changed.
    unit : the exercise.
    folder : an empty folder for everything.
    learners : how many; 1 or more.
    seed : of everything that is left to chance.
    tell : told the step, how much of it is done, and how much there is.

    Raises
    ------
    CourseError
        If learners answer with code: nobody in this class can program.
    """
    if any(map(is_answer, cells(source.source(unit)))):
        raise CourseError(
            _("The simulated learners fill in forms only; {unit} asks for code.").format(unit=unit)
        )
    course = copy_course(source, folder / "course")
    release(course, unit)
    people = classmates(learners, seed)
    _enrol(course, folder, people)
    inbox = folder / "inbox"
    inbox.mkdir()
    for done, person in enumerate(people):
        neighbour = people[done - 1].learner if person.temperament.copies else person.learner
        _work(course, unit, folder, person, neighbour)
        tell(_("Learners answer"), done + 1, learners)
    _due(course, unit)
    received = collect(course, unit, inbox)
    graded = grade(course, unit, on_learner=lambda _name, done, total: tell(_("Marking"), done, total))
    _mark_texts(course, unit, graded)
    pages = folder / "feedback"
    feedback(course, unit, to=pages, on_learner=lambda _name, done, total: tell(_("Feedback"), done, total))
    graded = grade(course, unit)
    return Demo(course, people, received, graded, export(course, folder / "marks.csv"), pages)


def classmates(count: int, seed: int) -> list[Simulated]:
    """Return a class: names and temperaments in turn, numbered when they come round again."""
    return [
        Simulated(
            NAMES[place % len(NAMES)] + (str(place // len(NAMES) + 1) if place >= len(NAMES) else ""),
            TEMPERAMENTS[place % len(TEMPERAMENTS)],
            random.Random(seed * 1000 + place),
        )
        for place in range(count)
    ]


def _enrol(course: CourseFolder, folder: Path, people: list[Simulated]) -> None:
    lines = [
        f"{person.learner},{person.learner.title()} {person.temperament.name.title()}," for person in people
    ]
    class_list = folder / "class.csv"
    class_list.write_text("\n".join(["learner,name,email", *lines]), encoding="utf-8")
    import_class(course, class_list)


def _work(course: CourseFolder, unit: str, folder: Path, person: Simulated, neighbour: str) -> None:
    """Let one learner answer through the store of the forms and hand in as learners do."""
    workspace = Workspace(folder / "workspaces" / person.learner)
    workspace.prepare(learner=person.learner, course=course.root)
    forms = [asked.form for asked in forms_of(course.source(unit), neighbour)]
    given = answers(forms, person.temperament.answer, person.rng)
    for version in range(person.temperament.hands_in):
        # a first version of two is half done
        is_last = version + 1 == person.temperament.hands_in
        part = forms if is_last else forms[: len(forms) // 2]
        for form in forms:
            store = Store(form.id, workspace.exercises / unit)
            store.introduce([question.id for question in form.questions])
            for question, value in given[form.id].items() if form in part else ():
                store.put(question, value)
        moment = _first_day() + timedelta(days=person.temperament.days, hours=version)
        _send(submit(unit, workspace, moment).file, folder / "inbox", person.temperament.damaged)


def _send(file: Path | None, inbox: Path, damaged: bool) -> None:
    if file is not None:
        content = file.read_bytes()
        (inbox / file.name).write_bytes(content[: len(content) // 2] if damaged else content)


def _first_day() -> datetime:
    return datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0) - timedelta(days=4)


def _due(course: CourseFolder, unit: str) -> None:
    with course.gradebook() as gradebook:
        due = (_first_day() + timedelta(days=1)).replace(tzinfo=None)
        gradebook.update_or_create_assignment(unit, duedate=due)


def _mark_texts(course: CourseFolder, unit: str, graded: list[Graded]) -> None:
    """Mark by a simple rule in place of a trainer: a point for every ten words."""
    for result in graded:
        if result.state is not State.FLAGGED:
            for task, form, question, most in _texts(course, unit, result.learner):
                saved = Store(form, course.step("submitted", result.learner, unit)).load()
                words = len(str(saved.answers.get(question, "")).split())
                comment = _("Demo rule: one point for every {count} words; you wrote {words}.").format(
                    count=WORDS_PER_POINT, words=words
                )
                set_mark(course, unit, result.learner, task, min(most, words // WORDS_PER_POINT), comment)


def _texts(course: CourseFolder, unit: str, learner: str) -> list[tuple[str, str, str, float]]:
    """Return the texts to mark: nbgrader's task, its form and question, and the points it gives."""
    texts = [
        (asked.form.id, question.id)
        for asked in forms_of(course.source(unit), learner)
        for question in asked.form.questions
        if question.kind == "long_text"
    ]
    with course.gradebook() as gradebook:
        tasks = [(task.name, task.max_score) for task in gradebook.find_notebook(unit, unit).task_cells]
    return [(name, *text, most) for (name, most), text in zip(tasks, texts, strict=True)]
