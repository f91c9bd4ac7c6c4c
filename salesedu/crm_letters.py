"""In which letters a file of text is written: told by its mark, proved by its bytes, or guessed and said so.

Source: ``tools.crm``.
"""

import codecs
from typing import IO

from salesedu.crm_findings import Note, Recognised
from salesedu.crm_trouble import LoadError, Trouble

_BLOCK = 1 << 20
_SAMPLE = 1 << 16
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_WINDOWS = "cp1252"


def survey(file: IO[bytes]) -> tuple[Note, int]:
    """Return the letters that an open file is written in, and how many NUL characters stand in it.

    Parameters
    ----------
    file : positioned at its start.

    Raises
    ------
    LoadError
        If it is not text.
    """
    first = file.read(_SAMPLE)
    for mark, encoding in _BOMS.items():
        if first.startswith(mark):
            # in UTF-16 every other byte of a Latin text is 0
            nuls = _nuls(first, file) if mark == codecs.BOM_UTF8 else 0
            return Note(Recognised.ENCODING, text=encoding), nuls
    for place, encoding in enumerate(("utf-16-be", "utf-16-le")):
        if first[place::2].count(0) > len(first) / 5 and not first[1 - place :: 2].count(0):
            return Note(Recognised.ENCODING, text=encoding), 0
    nuls = _nuls(first, file)
    if nuls > max(20, len(first) // 20):
        raise LoadError(Trouble.NOT_TEXT)
    file.seek(0)
    if _is_utf8(file):
        return Note(Recognised.ENCODING, text="utf-8"), nuls
    return Note(Recognised.ENCODING_GUESSED, text=_guess(file)), nuls


def _nuls(first: bytes, file: IO[bytes]) -> int:
    return first.count(0) + sum(block.count(0) for block in iter(lambda: file.read(_BLOCK), b""))


def _is_utf8(file: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for block in iter(lambda: file.read(_BLOCK), b""):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _guess(file: IO[bytes]) -> str:
    """Return UTF-8 for a file in which only a few letters are broken, else Windows' Western letters."""
    file.seek(0)
    text = file.read(_BLOCK).decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(not letter.isascii() for letter in text) - broken
    return "utf-8" if whole > broken else _WINDOWS
