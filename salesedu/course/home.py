"""The course home: what there is, what is done, what is next; shown by the notebook ``home.ipynb``.

In a workspace it greets the learner and shows their progress. Where the page is static, such as in the
committed notebook, or outside a workspace, it shows the plan of the course alone.
"""

from datetime import datetime
from functools import cache
from pathlib import Path

from salesedu.course import curriculum
from salesedu.course.curriculum import Course, Extra, Lesson
from salesedu.course.progress import ExtraProgress, LessonProgress, next_lesson, overall, progress
from salesedu.course.tally import State, Tally
from salesedu.course.workspace import HOME, Workspace
from salesedu.i18n import _, format_moment, format_percent, ngettext
from salesedu.i18n import direction as reading_direction
from salesedu.page import escape, is_static, show_html, style, text_beside


def show() -> None:
    """Show the course home in the output of a notebook cell."""
    workspace = None if is_static() else Workspace.around()
    if workspace is None:
        course = curriculum.read()
        show_html(plan(course), _("The lessons of the course “{title}”.").format(title=_(course.title)))
        return
    show_html(page(workspace), _("The course home with your lessons and your progress."))


def page(workspace: Workspace) -> str:
    """Return the home of one learner as HTML.

    Raises
    ------
    CourseError
        If the workspace was never prepared.
    """
    lessons = progress(workspace)
    upcoming = next_lesson(lessons)
    cards = "".join(_card(entry, workspace, entry is upcoming) for entry in lessons)
    look = f"<style>{style()}{_own_style()}</style>"
    return look + _frame(
        _greeting(workspace, lessons)
        + _next_step(upcoming)
        + _news(workspace.kept_beside())
        + f'<ol class="se-lessons">{cards}</ol>'
        + _help(workspace)
    )


def plan(course: Course) -> str:
    """Return the course without anybody's progress as plain HTML.

    Without links: a learner's copy lies elsewhere than the course's own, and shows this until it runs.
    """
    cards = "".join(
        f'<li class="se-card">{_title(lesson)}{_objectives(lesson)}</li>' for lesson in course.lessons
    )
    return _frame(f'<h1>{escape(_(course.title))}</h1><ol class="se-lessons">{cards}</ol>')


def _frame(content: str) -> str:
    return f'<main class="se se-home" dir="{reading_direction()}">{content}</main>'


def _greeting(workspace: Workspace, lessons: list[LessonProgress]) -> str:
    learner = workspace.learner
    share = overall(lessons)
    hello = _("Hello {name}").format(name=learner.name or learner.id)
    title = _(workspace.course.title)
    done = _("{percent} of the course is done.").format(percent=format_percent(share, digits=0))
    return (
        f'<p class="se-kicker">{escape(title)}</p><h1><bdi>{escape(hello)}</bdi></h1>'
        f'<div class="se-course-bar"><div class="se-bar" aria-hidden="true">'
        f'<span style="inline-size:{round(share * 100)}%"></span></div><p>{escape(done)}</p></div>'
    )


def _next_step(upcoming: LessonProgress | None) -> str:
    if upcoming is None:
        text = _("You have done every lesson. Well done! You can go back to any of them.")
        return f'<p class="se-message se-right"><span aria-hidden="true">✓</span> {escape(text)}</p>'
    label, sentence, place = _step(upcoming)
    return (
        f'<section class="se-card se-next"><div><h2>{escape(_("What is next"))}</h2>'
        f"<p>{escape(sentence)}</p></div>"
        f'<a class="se-button se-button-main" href="{escape(place)}">{escape(label)}</a></section>'
    )


def _step(entry: LessonProgress) -> tuple[str, str, str]:
    """Return what the learner should do next in a lesson: the button, the sentence, the notebook."""
    lesson = entry.lesson
    title = _(lesson.title)
    if entry.checks.state is State.DONE:
        sentence = _("Do the graded exercise of “{title}” and hand it in.").format(title=title)
        return _("Open the exercise"), sentence, _exercise_place(lesson)
    if entry.checks.state is State.IN_PROGRESS:
        sentence = _("Go on with the lesson “{title}”.").format(title=title)
        return _("Go on"), sentence, _lesson_place(lesson)
    sentence = _("Start the lesson “{title}”; it takes about {minutes}.").format(
        title=title, minutes=_minutes(lesson)
    )
    return _("Start"), sentence, _lesson_place(lesson)


def _card(entry: LessonProgress, workspace: Workspace, is_next: bool) -> str:
    lesson = entry.lesson
    mark = ' aria-current="step"' if is_next else ""
    return (
        f'<li class="se-card se-lesson"{mark}>{_badge(entry.state)}{_title(lesson, _lesson_place(lesson))}'
        f'<p class="se-state">{escape(_checks(entry.checks))}</p>'
        f"{_exercise(entry, workspace)}{_extras(entry, workspace)}{_objectives(lesson)}</li>"
    )


def _title(lesson: Lesson, place: str = "") -> str:
    title = escape(_(lesson.title))
    heading = f'<a href="{escape(place)}">{title}</a>' if place else title
    return f'<h2>{heading}</h2><p class="se-quiet">{escape(_minutes(lesson))}</p>'


def _badge(state: State) -> str:
    icon, words = {
        State.NOT_STARTED: ("○", _("Not started")),
        State.IN_PROGRESS: ("◐", _("In progress")),
        State.DONE: ("✓", _("Done")),
    }[state]
    name = state.value.replace(" ", "-")
    return f'<p class="se-badge se-badge-{name}"><span aria-hidden="true">{icon}</span> {escape(words)}</p>'


def _checks(checks: Tally) -> str:
    if not checks.questions:
        return _("You have not opened this lesson yet.")
    return ngettext(
        "{answered} of {count} check answered.", "{answered} of {count} checks answered.", checks.questions
    ).format(answered=checks.answered, count=checks.questions)


def _exercise(entry: LessonProgress, workspace: Workspace) -> str:
    state = _exercise_state(entry.exercise, entry.submitted)
    return _graded(entry, _("Graded exercise"), entry.lesson.exercise, state, workspace)


def _extras(entry: LessonProgress, workspace: Workspace) -> str:
    """Return a line for each unit that nobody has to do."""
    return "".join(
        _graded(
            own,
            _("{title} (optional, about {minutes})").format(
                title=_(own.extra.title), minutes=_minutes(own.extra)
            ),
            own.extra.id,
            _exercise_state(own.counted if own.counted.answered else Tally(), own.submitted),
            workspace,
        )
        for own in entry.extras
    )


def _graded(
    entry: LessonProgress | ExtraProgress, label: str, unit: str, state: str, workspace: Workspace
) -> str:
    place = f"exercises/{unit}/{unit}.ipynb"
    if not (workspace.root / place).is_file():
        return ""  # without an exercise, or before its release
    link = f'<a href="{escape(place)}">{escape(label)}</a>'
    return f'<p class="se-state">{link}: {escape(state)}{_feedback_link(entry, workspace)}</p>'


def _exercise_state(counted: Tally, submitted: datetime | None) -> str:
    if submitted:
        return _("handed in on {moment}.").format(moment=format_moment(submitted))
    if not counted.questions:
        return _("not started.")
    return ngettext(
        "{answered} of {count} question answered, not handed in yet.",
        "{answered} of {count} questions answered, not handed in yet.",
        counted.questions,
    ).format(answered=counted.answered, count=counted.questions)


def _feedback_link(entry: LessonProgress | ExtraProgress, workspace: Workspace) -> str:
    if not entry.feedback:
        return " " + escape(_("Your trainer will return it with feedback.")) if entry.submitted else ""
    place = entry.feedback.relative_to(workspace.root).as_posix()
    return f' <a href="{escape(place)}">{escape(_("Read your feedback"))}</a>'


def _objectives(lesson: Lesson) -> str:
    items = "".join(f"<li>{escape(_(objective))}</li>" for objective in lesson.objectives)
    return f"<details><summary>{escape(_('What you will be able to do'))}</summary><ul>{items}</ul></details>"


def _news(beside: dict[str, str]) -> str:
    """Say which newer versions wait beside copies that the learner changed."""
    items = "".join(_newer(mine, newer) for mine, newer in beside.items())
    heading = escape(_("The course has news."))
    return f'<div class="se-message" role="note"><p>{heading}</p><ul>{items}</ul></div>' if items else ""


def _newer(mine: str, newer: str) -> str:
    sentence = _("You changed {mine}, so it was kept. The new version is {newer}.")
    link = f'<a href="{escape(newer)}">{escape(Path(newer).name)}</a>'
    return f"<li>{escape(sentence).format(mine=escape(Path(mine).name), newer=link)}</li>"


def _help(workspace: Workspace) -> str:
    lines = [
        _("Your answers save themselves while you work. Everything lies in the folder {folder}.").format(
            folder=workspace.root
        ),
        _("If a page stands still, choose Kernel, then Restart Kernel: it comes back with your answers."),
        _("If that does not help, ask your trainer; your learner id is {learner}.").format(
            learner=workspace.learner.id
        ),
        _("To come back to this page, open the tab {home}.").format(home=HOME),
    ]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<section class="se-help"><h2>{escape(_("Good to know"))}</h2><ul>{items}</ul></section>'


def _lesson_place(lesson: Lesson) -> str:
    return f"lessons/{lesson.id}.ipynb"


def _exercise_place(lesson: Lesson) -> str:
    return f"exercises/{lesson.exercise}/{lesson.exercise}.ipynb"


def _minutes(work: Lesson | Extra) -> str:
    return ngettext("{count} minute", "{count} minutes", work.minutes).format(count=work.minutes)


@cache
def _own_style() -> str:
    return text_beside(__file__, "home.css")
