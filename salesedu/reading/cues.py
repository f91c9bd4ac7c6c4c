"""What a line's words show: its signs, each with the words as they were written."""

from dataclasses import dataclass

from salesedu.reading import english
from salesedu.reading.text import alike, sentences


@dataclass(frozen=True, slots=True)
class Read:
    """A line as it was read: the sentence that decides, whether it asks, and its cues by their sign."""

    sentence: str
    asks: bool
    cues: dict[str, tuple[str, ...]]

    @property
    def is_language_known(self) -> bool:
        return bool(self.sentence)


def read(line: str) -> Read:
    """Return what the words of a line show; nothing if they are in a language that is not read here."""
    parts = sentences(line)
    if not english.is_read(alike(" ".join(parts))):
        return Read("", False, {})
    sentence = english.deciding([alike(part) for part in parts])
    written = _as_written(sentence, parts)
    found = {
        sign: tuple(written[match.start() : match.end()] for match in pattern.finditer(sentence))
        for sign, pattern in english.SIGNS.items()
    }
    return Read(sentence, english.asks(sentence), {sign: cues for sign, cues in found.items() if cues})


def _as_written(sentence: str, parts: list[str]) -> str:
    """Return the sentence with its own signs: the text before quotation marks and dashes were made alike."""
    return next((part for part in parts if alike(part) == sentence), " ".join(parts))
