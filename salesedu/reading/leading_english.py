"""English words by which a seller says what only the buyer should say.

>>> leading("You must lose a lot of money with that, right?")
('You must', 'right?')
>>> shared("Vans that do not start cost you customers.", "vans that do not start in the morning")
('vans', 'start')

Sources: ``techniques.spin``; the lists are the course's own.
"""

import re

_NOT = r"(?:is|are|was|do|does|did|wo|would|ca|could|have|has|should)n['’]t"
_SURE = r"(?:I['’]?m|I am) (?:sure|certain) (?:that )?(?:you|your|this|it)"
_LEADING = re.compile(
    rf"(?<![\w’'])(?:{_NOT} (?:it|that|they|you|we|he|she)\s*\?"
    r"|(?:right|correct|true|yes|agreed)\s*\?$"
    rf"|{_NOT} (?:you|it|that) (?:think|agree|find|say|see|like|love|be (?:great|nice|good))"
    r"|surely|obviously|clearly|of course (?:you|that)|every(?:body|one) knows|as you know"
    rf"|you must (?!have time|be able)|{_SURE}|(?:would|do) you agree that|you have to admit)",
    re.IGNORECASE,
)
_QUOTING = re.compile(
    r"\b(?:you (?:just |have )?(?:said|told|mentioned|named|say)|as you (?:say|said)|your words)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Words that two sentences may share without being about the same thing.
_COMMON = re.compile(
    r"(?:"
    r"about|after|again|all|also|and|any|are|because|been|before|being|but|can|could|did|does|doing|done"
    r"|each|every|few|for|from|get|had|has|have|her|here|him|his|how|into|its|just|many|may|might|more|most"
    r"|much|must|nor|not|now|off|one|only|other|our|out|over|own|same|she|should|some|such|than|that|the"
    r"|their|them|then|there|these|they|this|those|through|today|too|under|until|very|was|were|what|when"
    r"|where|which|while|who|why|will|with|without|would|yes|you|your|come|comes|goes|make|makes|need|needs"
    r"|take|takes|time|week|day|month|year"
    r")"
)
_STEM = 4  # letters in which forms of one word are alike: start, starts, started


def leading(text: str) -> tuple[str, ...]:
    """Return the words that put an answer into the buyer's mouth, as written."""
    return tuple(found.group().strip() for found in _LEADING.finditer(text.strip()))


def quotes_the_buyer(text: str) -> bool:
    """Return whether a sentence only repeats what the buyer has said."""
    return bool(_QUOTING.search(text))


def shared(text: str, about: str) -> tuple[str, ...]:
    """Return the telling words of ``about`` that a text holds, too, whatever their ending."""
    stems = {_stem(word) for word in telling(text)}
    return tuple(dict.fromkeys(word for word in telling(about) if _stem(word) in stems))


def telling(text: str) -> list[str]:
    """Return the words of a text that say what it is about, in lower case."""
    return [word for word in _WORD.findall(text.lower()) if len(word) > 2 and not _COMMON.fullmatch(word)]


def _stem(word: str) -> str:
    return word[:_STEM] if len(word) > _STEM else word.rstrip("s")
