"""Why a whole file is no table of deals; the widgets have a sentence for each.

>>> raise LoadError(Trouble.PICTURE)
Traceback (most recent call last):
    ...
salesedu.crm_trouble.LoadError: a picture
"""

from enum import StrEnum


class Trouble(StrEnum):
    """What is wrong with a file."""

    NO_FILE = "no such file"
    EMPTY = "an empty file"
    PICTURE = "a picture"
    PDF = "a PDF"
    WEB_PAGE = "a web page"
    OLD_EXCEL = "an old Excel file"
    PASSWORD = "an Excel file with a password"
    OTHER_ARCHIVE = "an archive or another kind of document"
    DAMAGED = "a damaged Excel file"
    TOO_BIG = "too big"
    NOT_TEXT = "neither text nor Excel"
    NO_TABLE = "no table"
    NO_HEADINGS = "no headings of deals"
    NO_DEALS = "headings without deals"


class LoadError(ValueError):
    """A file from which no deals can be loaded.

    Parameters
    ----------
    trouble : what is wrong.
    detail : what was found, such as the headings, or empty.
    """

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
