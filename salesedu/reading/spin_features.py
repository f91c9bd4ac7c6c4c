"""What the model of SPIN questions looks at in a line: signs and their places, words, parts of words."""

from collections.abc import Iterator

from salesedu.reading import english
from salesedu.reading.cues import Read

PLACED = ("bad", "good", "would", "had")  # these signs mean something else in a condition than outside
SIGNS, WORDS, LETTERS, OUTLINE = 0.7, 2.5, 2.0, 2.5  # of one sign, and of all words, … together


def features(line: Read) -> dict[str, float]:
    """Return the features of a line and how much each weighs; those of a long line weigh less each."""
    found = dict.fromkeys(_signs(line), SIGNS)
    for yielded, weight in ((_phrases, WORDS), (_letters, LETTERS), (_outline, OUTLINE)):
        group = set(yielded(line))
        found |= dict.fromkeys(group, weight / max(1, len(group)) ** 0.5)
    return found


def _signs(line: Read) -> Iterator[str]:
    """Yield the signs of a line, and those that depend on the place of the words."""
    yield from (f"s:{sign}" for sign in line.cues)
    yield from (f"s:{sign} in condition" for sign in PLACED if sign in line.condition_signs)
    yield from (f"s:{sign} in main" for sign in PLACED if sign in line.main_signs)
    if line.condition:
        first = english.words(line.condition)[0]
        inside = [sign for sign in PLACED if sign in line.condition_signs]
        yield f"s:{first}"
        yield " ".join(["s:", first, *inside, "+ would" if "would" in line.main_signs else "+ fact"])
    if line.asks:
        yield "s:asks"
    if "tell" in line.cues:
        yield "s:tell of what is bad" if "bad" in line.cues else "s:tell of what is neutral"
    if "?" in line.text:
        yield "s:?"
    if len(line.cues.get("bad", ())) > 1:
        yield "s:bad twice"
    yield f"s:length {min(4, len(english.tokens(line.text)) // 5)}"


def _phrases(line: Read) -> Iterator[str]:
    """Yield one to three words in a row, and the words with which the question begins."""
    tokens = ["^", *english.tokens(line.text), "$"]
    for length in (1, 2, 3):
        for start in range(len(tokens) - length + 1):
            yield "w:" + " ".join(tokens[start : start + length])
    main = english.tokens(line.main)
    for length in (1, 2, 3):
        yield "h:" + " ".join(main[:length])


def _outline(line: Read) -> Iterator[str]:
    """Yield two to five words in a row of the outline, in which only everyday words stand as they are."""
    outline = ["^", *english.outline(line.text), "$"]
    for length in (2, 3, 4, 5):
        for start in range(len(outline) - length + 1):
            yield "o:" + " ".join(outline[start : start + length])


def _letters(line: Read) -> Iterator[str]:
    """Yield three to five letters in a row, within words."""
    for word in english.words(line.text):
        marked = f"<{word}>"
        for length in (3, 4, 5):
            for start in range(len(marked) - length + 1):
                yield "c:" + marked[start : start + length]
