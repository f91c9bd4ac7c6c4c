r"""A call as people paste it: who says what, line by line.

>>> call = "Lena: How many vans do you run?\nOmar: Twenty-four.\nLena: And who looks after them?"
>>> speakers(call)
('Lena', 'Omar')
>>> lines_of(call, "Lena")
('How many vans do you run?', 'And who looks after them?')
"""

import re

#: A name before a colon, such as “Ms Okafor:”; longer beginnings are no names.
_SPEAKER = re.compile(r"(?:[-–•*]\s*)?(?P<name>[^\W\d_][^:?!\n]{0,24})\s*[:：]\s+(?P<said>\S.*)")
MOST_LINES = 100


def speakers(text: str) -> tuple[str, ...]:
    """Return who speaks in a call, each once, in order; nobody if fewer than two people are named."""
    seen = [_SPEAKER.match(line) for line in _lines(text)]
    names = tuple(dict.fromkeys(found["name"] for found in seen if found))
    return names if len(names) > 1 else ()


def lines_of(text: str, speaker: str = "") -> tuple[str, ...]:
    """Return what is said in a call, one line each, at most a hundred.

    Parameters
    ----------
    text : a question, or a call with one line for each thing said; a line without a name goes on.
    speaker : whose lines; empty for all of them.
    """
    if not speakers(text):
        return tuple(_lines(text)[:MOST_LINES])
    kept, name = [], ""
    for line in _lines(text):
        found = _SPEAKER.match(line)
        name = found["name"] if found else name
        if speaker in ("", name):
            kept.append(found["said"] if found else line)
    return tuple(kept[:MOST_LINES])


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
