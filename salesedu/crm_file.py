r"""Open a file of deals, whatever it is: CSV in any common letters, Excel, or something that has to be named.

>>> with open_rows(b"Deal Name,Deal Stage\nBakery,Won\n") as table:
...     len(next(table.chunks)[1])
2

Source: ``tools.crm``.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from salesedu.crm_csv import Rows, open_csv
from salesedu.crm_excel import open_excel
from salesedu.crm_trouble import LoadError, Trouble

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    b"\x89PNG": Trouble.PICTURE,
    b"\xff\xd8\xff": Trouble.PICTURE,
    b"GIF8": Trouble.PICTURE,
    b"%PDF": Trouble.PDF,
    b"\x1f\x8b": Trouble.OTHER_ARCHIVE,
    b"7z\xbc\xaf": Trouble.OTHER_ARCHIVE,
    b"Rar!": Trouble.OTHER_ARCHIVE,
}
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<table")


@contextmanager
def open_rows(source: bytes | Path) -> Iterator[Rows]:
    """Open a file of deals, and close it at the end.

    Parameters
    ----------
    source : the bytes of the file, or where it lies.

    Raises
    ------
    LoadError
        If it is no table.
    """
    with _open(source) as file:
        start = file.read(4096)
        trouble = _trouble(start, file)
        if trouble:
            raise LoadError(trouble)
        file.seek(0)
        yield open_excel(file) if start.startswith(_ZIP) else open_csv(file)


def _open(source: bytes | Path) -> IO[bytes]:
    if isinstance(source, bytes):
        return io.BytesIO(source)
    try:
        return source.open("rb")
    except OSError as reason:
        raise LoadError(Trouble.NO_FILE, reason.strerror or str(source)) from None


def _trouble(start: bytes, file: IO[bytes]) -> Trouble | None:
    """Return what a file is instead of a table, as far as its first bytes tell."""
    if not start.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        return Trouble.EMPTY
    if start.startswith(_OLD_OFFICE):
        return Trouble.PASSWORD if _ENCRYPTED in start + file.read() else Trouble.OLD_EXCEL
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGE):
        return Trouble.WEB_PAGE
    return next((trouble for mark, trouble in _OTHERS.items() if start.startswith(mark)), None)
