"""Every exercise proves itself: its own right and wrong answers get what they should, and no key leaks."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.exercise.calls import pitches
from salesedu.exercise.form import Form
from salesedu.exercise.keys import Key
from salesedu.exercise.marks import Mark, Outcome, mark
from salesedu.exercise.questions import Question
from salesedu.grading.code_cells import is_answer
from salesedu.grading.code_check import code_problems
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.forms import form_ids
from salesedu.grading.keyed_forms import Asked, as_typed, cells, forms_of, right_answer
from salesedu.grading.leaks import leaks
from salesedu.grading.what_to_practise import lost
from salesedu.i18n import _

#: Own numbers differ, so that a key must hold for many learners.
LEARNERS = tuple(f"check-{number}" for number in range(1, 9))
CLOSE = 1e-6


def check(course: CourseFolder, unit: str) -> list[str]:
    """Return a sentence for everything that is wrong with an exercise; none means it may be released.

    Parameters
    ----------
    course, unit : the exercise.
    """
    source = course.source(unit)
    if not source.is_file():
        return [_("{unit} has no solution: {path} is missing.").format(unit=unit, path=source)]
    try:
        found = list(_answer_problems(source))
        found += [*task_problems(cells(source)), *leaks(course, unit)]
        lesson = course.root / "notebooks" / f"{course.course.lesson(unit).id}.ipynb"
        found += lost(source, lesson) if lesson.is_file() else []
    except CourseError as problem:
        found = [str(problem)]
    return [f"{unit}: {problem}" for problem in dict.fromkeys(found)]


def _answer_problems(source: Path) -> Iterator[str]:
    """Yield what is wrong with the answers of a solution: code, forms or both."""
    with_code = any(map(is_answer, cells(source)))
    if with_code:
        yield from code_problems(source)
    if form_ids(source) or not with_code:
        yield from (problem for learner in LEARNERS for problem in problems(forms_of(source, learner)))


def problems(forms: Sequence[Asked]) -> Iterator[str]:
    """Yield what is wrong with the forms of a solution."""
    if not forms:
        yield _("there is no form in it.")
    for name, times in Counter(asked.form.id for asked in forms).items():
        if times > 1:
            yield _("form {form}: two forms have this name.").format(form=name)
    for asked in forms:
        yield from _cell_problems(asked)
        for question in asked.form.questions:
            for problem in _question_problems(asked.form, question):
                yield _("form {form}, question {question}: {problem}").format(
                    form=asked.form.id, question=question.id, problem=problem
                )


def task_problems(notebook: Sequence[Any]) -> Iterator[str]:
    """Yield what is wrong with the cells that a coach marks."""
    for cell in notebook:
        about = cell.metadata.get("nbgrader", {})
        if about.get("task") and "BEGIN MARK SCHEME" not in cell.source:
            yield _("task {task}: there is no mark scheme for the coach.").format(task=about.get("grade_id"))
        if about.get("task") and not about.get("points"):
            yield _("task {task}: it gives no points.").format(task=about.get("grade_id"))


def _cell_problems(asked: Asked) -> Iterator[str]:
    form, about = asked.form, asked.nbgrader
    if not form.keys and not about.get("grade"):
        return
    if about.get("grade_id") != form.id:
        yield _("form {form}: its cell must have the same name, not {cell}.").format(
            form=form.id, cell=about.get("grade_id")
        )
    if about.get("points") != form.points:
        yield _("form {form}: its cell gives {cell} points, its questions {questions}.").format(
            form=form.id, cell=about.get("points"), questions=form.points
        )
    if asked.source.strip().splitlines()[-1] != "form.show()":
        yield _("form {form}: its cell must end in form.show(), which says the mark.").format(form=form.id)
    right = {name: right_answer(form.question(name), key) for name, key in form.keys.items()}
    if abs(form.earned(form.marks(right)) - form.points) > CLOSE:
        yield _("form {form}: its own solution does not get full marks.").format(form=form.id)
    if form.earned(form.marks({})):
        yield _("form {form}: an untouched form gets points.").format(form=form.id)


def _question_problems(form: Form, question: Question) -> Iterator[str]:
    key = form.keys.get(question.id)
    if question.kind == "long_text":
        return
    if key is None:
        yield _("it has no key.")
        return
    try:
        yield from _unknown_names(question, key)
        yield from _missing_reasons(question, key)
        for case in cases(question, key):
            yield from _case_problems(question, key, case)
    except (KeyError, TypeError, AttributeError, ZeroDivisionError) as problem:
        yield _("its key does not fit the question: {kind} {problem}").format(
            kind=type(problem).__name__, problem=problem
        )


@dataclass(frozen=True)
class Expected:
    """An answer, and what it must get; ``share`` None means anything below full marks."""

    name: str
    answer: Any
    outcome: Outcome
    share: float | None
    says: str = ""


def cases(question: Question, key: Key) -> Iterator[Expected]:
    """Yield everything that a key says about answers."""
    yield Expected(_("no answer"), None, Outcome.NOT_ANSWERED, 0)
    yield Expected(_("the right answer"), right_answer(question, key), Outcome.RIGHT, 1, key.because)
    for other in key.also:
        yield Expected(_("the other right answer"), as_typed(question, other), Outcome.RIGHT, 1)
    for made in key.slips:
        yield Expected(_("the known mistake"), str(made.value), Outcome.NOT_YET, made.share, made.because)
    if question.kind in ("choose", "short_text"):
        for answer, reason in key.wrong.items():
            yield Expected(_("the wrong answer"), answer, Outcome.NOT_YET, 0, reason)
    if question.kind == "call":
        yield Expected(_("the product praised at once"), pitches(question), Outcome.NOT_YET, None)
    for case in key.cases:
        outcome = Outcome.RIGHT if case.share == 1 else Outcome.NOT_YET
        yield Expected(_("the listed answer"), case.answer, outcome, case.share, case.says)


def _case_problems(question: Question, key: Key, case: Expected) -> Iterator[str]:
    given: Mark = mark(question, key, case.answer)
    name = f"{case.name} {case.answer!r}" if case.answer is not None else case.name
    if given.outcome is not case.outcome or (
        case.share is not None and abs(given.share - case.share) > CLOSE
    ):
        yield _("{answer} gets {share} of the points ({outcome}), not {wanted}.").format(
            answer=name, share=round(given.share, 3), outcome=given.outcome.value, wanted=case.share
        )
    elif case.says and not any(case.says in sentence for sentence in given.because):
        yield _("{answer} is not told: {says}").format(answer=name, says=case.says)


def _missing_reasons(question: Question, key: Key) -> Iterator[str]:
    """Yield what a wrong answer would be told nothing about."""
    needed = {
        "choose": [option for option in question.options if option != key.answer],
        "choose_many": list(question.options),
        "match": list(question.items),
    }.get(question.kind, [])
    for name in needed:
        if not key.wrong.get(name, "").strip():
            yield _("the wrong option {option} has no reason.").format(option=name)
    if not key.because.strip():
        yield _("the right answer has no reason.")


def _unknown_names(question: Question, key: Key) -> Iterator[str]:
    """Yield what a key names and the question does not have: nobody could give that answer."""
    named: dict[str, Callable[[], list[str]]] = {
        "choose": lambda: [key.answer, *key.wrong],
        "choose_many": lambda: [*key.answer, *key.wrong],
        "order": lambda: list(key.answer),
        "match": lambda: [*key.answer, *key.answer.values(), *key.wrong],
    }
    names = named.get(question.kind, list)()
    for name in sorted(set(names) - {*question.options, *question.items}):
        yield _("its key names {name}, which is not in the question.").format(name=name)
