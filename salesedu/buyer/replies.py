"""What a buyer of a style says beside the lines of the scenario, never the same words twice in a row."""

import tomllib
from functools import cache
from pathlib import Path
from zlib import crc32

from salesedu.buyer.memory import Memory

FOLDER = Path(__file__).parent / "lines"


@cache
def lines(language: str) -> dict[str, dict[str, list[str]]]:
    """Return the lines of a language: occasion -> style -> wordings."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def say(memory: Memory, occasion: str, **fields: str) -> str:
    """Return what this buyer says on an occasion, in the next of its wordings.

    Parameters
    ----------
    memory : counts how often the occasion came.
    occasion : a table of the file of lines.
    fields : what its ``{fields}`` stand for.
    """
    wordings = lines(memory.scenario.language)[occasion][memory.scenario.style]
    start = crc32(f"{memory.seed} {occasion}".encode())
    wording = wordings[(start + memory.spoken[occasion]) % len(wordings)]
    memory.spoken[occasion] += 1
    return wording.format(**fields)
