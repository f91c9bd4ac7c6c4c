"""The words that our JupyterLab extension says; it writes none of its own."""

from salesedu.i18n import _


def words() -> dict[str, str]:
    """Return the extension's words, in the language in use."""
    return {
        "foreign": _(
            "This notebook is not from this course's own set, so it did not start by itself. "
            "If you know where it comes from, run it with the button ▶▶."
        ),
        "broken": _(
            "This page stopped while it was starting. Choose Kernel, then Restart Kernel, to try once more."
        ),
        "starting": _("The page is starting … You can read already. In a moment you can answer, too."),
    }
