"""The end of an exercise page: how much is answered, a button to hand in, and the file to send."""

import base64
from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.course.submit import Receipt, counted, submit
from salesedu.course.workspace import Workspace
from salesedu.i18n import _, direction
from salesedu.page import escape, is_graded, is_static, show_html


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

        self.unit = unit
        self.folder = (folder or Path()).resolve()
        self.button = ipywidgets.Button(
            description=_("Submit"), button_style="primary", icon="", tooltip=_("Hand in this exercise")
        )
        self.recount = ipywidgets.Button(description=_("Count again"))
        self.words = ipywidgets.HTML()
        self.button.on_click(self._submit)
        self.recount.on_click(self._count)
        self.box = ipywidgets.VBox([ipywidgets.HBox([self.button, self.recount]), self.words])
        self._count()

    def _count(self, _button: Any = None) -> None:
        now = counted(self.folder)
        text = _("{answered} of {questions} questions hold an answer. You can submit more than once.").format(
            answered=now.answered, questions=now.questions
        )
        self._say([escape(text)])

    def _submit(self, _button: Any) -> None:
        workspace = Workspace.around(self.folder)
        try:
            if workspace is None:
                raise CourseError(_no_workspace(self.folder))
            receipt = submit(self.unit, workspace)
        except CourseError as problem:
            self._say([f"<strong>{escape(_('Not submitted.'))}</strong> {escape(problem)}"])
        else:
            self._say([*map(escape, receipt.lines()), *_download(receipt)])

    def _say(self, paragraphs: list[str]) -> None:
        lines = "".join(f"<p>{line}</p>" for line in paragraphs)
        self.words.value = f'<div role="status" aria-live="polite" dir="{direction()}">{lines}</div>'


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
