"""The end of an exercise page: how much is answered, a button to hand in, and the file to send."""

import base64
import textwrap
from pathlib import Path

from salesedu.course import CourseError
from salesedu.course.submit import Receipt, submit
from salesedu.course.tally import code_tally, counted, notebook_in
from salesedu.course.workspace import Workspace
from salesedu.exercise.form import shown_forms
from salesedu.exercise.questions import is_complete
from salesedu.i18n import _
from salesedu.page import escape, is_graded, is_static, show_html

LONGEST_NAME = 90  # letters of a question in the list of open ones


def submit_panel(unit: str) -> None:
    """Show the panel that hands in the exercise of this notebook.

    Parameters
    ----------
    unit : id of the exercise, such as ``"03_funnel"``.
    """
    if is_static():
        words = _("Handed in.") if is_graded() else _("Open this exercise in the course to hand it in.")
        show_html(f"<p>{escape(words)}</p>", words)
        return
    from IPython.display import display

    display(SubmitPanel(unit).box)  # type: ignore[no-untyped-call]


class SubmitPanel:
    """The button, what it says, and what it does.

    Parameters
    ----------
    unit : id of the exercise.
    folder : the notebook's folder (default: the current one).
    """

    def __init__(self, unit: str, folder: Path | None = None) -> None:
        import ipywidgets

        from salesedu.page.controls import Live, Press, Return, card

        self.unit = unit
        self.folder = (folder or Path()).resolve()
        self.button = Press(_("Submit"), _("Submit this exercise"), main=True)
        self.recount = Press(_("What is still open?"))
        self.words, self.back = Live(), Return()
        self.button.on_press(self._submit)
        self.recount.on_press(self._count)
        self.back.on_return(self._count_unless_told)
        self._told = False
        tools = ipywidgets.HBox([self.button, self.recount])
        tools.add_class("se-tools")
        self.box = card(tools, self.words, self.back)
        self._count()

    def _count_unless_told(self) -> None:
        """Bring the count up to date, but leave a receipt in sight."""
        if not self._told:
            self._count()

    def _count(self) -> None:
        self._told = False
        now = counted(self.folder)
        text = _("{answered} of {questions} questions hold an answer. You can submit more than once.").format(
            answered=now.answered, questions=now.questions
        )
        self.words.html = f"<p>{escape(text)}</p>{_save_first(self.folder)}{_open_list()}"

    def _submit(self) -> None:
        self._told = True
        workspace = Workspace.around(self.folder)
        try:
            if workspace is None:
                raise CourseError(_no_workspace(self.folder))
            receipt = submit(self.unit, workspace)
        except CourseError as problem:
            self._say("se-alert", [f"⚠ {escape(_('Not submitted.'))} {escape(problem)}"])
        else:
            self._say("se-right", [*map(escape, receipt.lines()), *_download(receipt)])

    def _say(self, look: str, paragraphs: list[str]) -> None:
        lines = "".join(f"<p>{line}</p>" for line in paragraphs)
        self.words.html = f'<div class="se-message {look}">{lines}</div>{_open_list()}'


def open_questions() -> list[str]:
    """Return the questions of this page that are not finished, each by its first words."""
    return [
        textwrap.shorten(question.prompt, LONGEST_NAME, placeholder=" …")
        for form in shown_forms()
        for saved in [form.store.load().answers]
        for question in form.questions
        if not is_complete(question, saved.get(question.id))
    ]


def _save_first(folder: Path) -> str:
    """Say what learners of a notebook with code must know: only what is saved can be handed in."""
    notebook = notebook_in(folder)
    if notebook is None or not code_tally(notebook).questions:
        return ""
    words = _("Your code counts as it is saved: save this notebook first (File, then Save Notebook).")
    return f"<p>{escape(words)}</p>"


def _open_list() -> str:
    names = "".join(f"<li>{escape(name)}</li>" for name in open_questions())
    return f"<p>{escape(_('Not finished yet:'))}</p><ul>{names}</ul>" if names else ""


def _download(receipt: Receipt) -> list[str]:
    """Return a link that carries the file in itself: it works wherever the page is shown."""
    if receipt.file is None:
        return []
    content = base64.b64encode(receipt.file.read_bytes()).decode("ascii")
    name = escape(receipt.file.name)
    words = escape(_("Download {name}").format(name=receipt.file.name))
    return [f'<a download="{name}" href="data:application/zip;base64,{content}">{words}</a>']


def _no_workspace(folder: Path) -> str:
    return _(
        "{folder} is not part of a course folder, so nobody knows whose work this is."
        " Start the course once with: {command}"
    ).format(folder=folder, command="salesedu learn")
