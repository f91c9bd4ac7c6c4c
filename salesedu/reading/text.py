"""A typed text before its words are read: signs made alike, sentences apart. For every language."""

import re

LONGEST = 2_000  # characters; a longer text is read from its end, where a seller finally asks

# One sign for one sign, so that what is found keeps its place in the text as written.
_ALIKE = str.maketrans("’‘ʼ`´“”„«»–—‑\u00a0\u202f\t", "'''''\"\"\"\"\"---   ")
_SENTENCE = re.compile(r"[^.!?…؟\n]*(?:[.!?…؟](?!\s|$)[^.!?…؟\n]*)*(?:[.!?…؟]+|\n|$)")


def alike(text: str) -> str:
    """Return the text with one kind of quotation mark, dash and space; no place in it moves."""
    return text.translate(_ALIKE)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text's end, as written; a point inside a number ends none."""
    found = (match.group().strip() for match in _SENTENCE.finditer(text[-LONGEST:]))
    return [sentence for sentence in found if any(sign.isalnum() for sign in sentence)]
