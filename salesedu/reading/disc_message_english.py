"""English words that show how a message is written: result, people, steps, proof, praise, haste.

>>> words_for("people", "Our team will help you.")
('team', 'help')

Sources: ``techniques.disc``; the lists are the course's own.
"""

import re

_LISTS = {
    "result": r"save[sd]?|savings?|cuts?|gains?|earns?|bring(?:s|ing)?|results?|faster|sooner|less|fewer|"
    r"more (?:orders|sales|customers|time|revenue)|halves|doubles?|reduc(?:es?|ed|tion)|lowers?|"
    r"profits?|grow(?:s|th)?|within (?:a|one|two|three|\d+) (?:day|week|month)s?",
    "people": r"teams?|colleagues?|people|everyone|everybody|together|customers? like you|staff|families|"
    r"family|we all|help(?:s|ed|ing)?|thank(?:s| you)|happy|enjoy(?:s|ed)?|love[sd]?|feel(?:s|ing)?|friends?",
    "energy": r"great|excit(?:ed|ing)|glad|fun|lively|happy|enjoy(?:s|ed)?|love[sd]?|idea|imagine|"
    r"looking forward|congratulations|celebrat(?:e|es|ed|ing)",
    "story": r"story|stories|told (?:me|us)|like you|for example|last (?:week|month|year)|"
    r"when (?:she|he|they)|remember|congratulations|your (?:talk|idea|post|article|team)",
    "talk": r"talk|call|meet(?:ing)?|coffee|lunch|chat|speak|visit|demo",
    "steps": r"first(?:ly)?|then|after that|next|finally|second(?:ly)?|third(?:ly)?|last|step(?:s| by step)?|"
    r"day \d+|week \d+",
    "reassurance": r"no (?:hurry|rush|surprises|pressure|risk)|take your time|at your (?:own )?pace|"
    r"help(?:s|ed|ing)?|support(?:s|ed)?|stays?(?: as| the same)?|safe(?:ly)?|guarantee[ds]?|"
    r"beside you|with you|by your side|keep(?:s)?|nothing changes|any time|questions?",
    "evidence": r"measured|tests?|tested|stud(?:y|ies)|sources?|data|report|compared|comparison|evidence|"
    r"results? (?:of|from)|attached|appendix|calculation|survey|method|reference|records?|figures",
    "time_to_check": r"check|review|compare|read|look (?:at|through)|details|attached|attachment|questions?|"
    r"take your time|by (?:monday|tuesday|wednesday|thursday|friday|the end)|until",
    "choice": r"or|options?|either|choose|choice|prefer|a or b",
    "superlatives": r"best|amazing|incredible|fantastic|unique|perfect|revolutionary|unbeatable|world-class|"
    r"greatest|awesome|wonderful|cheapest|fastest|number one|leading|ever|extremely|super",
    "pressure": r"now|immediately|at once|today only|right away|urgent(?:ly)?|last chance|hurry up|"
    r"must|asap|before it['’]s too late|sign today|only today|don['’]t miss",
}
_PATTERNS = {
    name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in _LISTS.items()
}
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?: ?%| percent)?")


def words_for(name: str, text: str) -> tuple[str, ...]:
    """Return the words of one list that a text holds, as written, each once.

    Parameters
    ----------
    name : one of the lists, such as ``"people"`` or ``"superlatives"``.
    """
    return _once(_PATTERNS[name].findall(text))


def numbers(text: str) -> tuple[str, ...]:
    """Return the numbers in a text, as written, each once."""
    return _once(_NUMBER.findall(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of a message without its greeting, such as “Dear Ms Lee,”."""
    parts = [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n+", text)]
    greeting = re.compile(r"^(?:hi|hello|dear|hey|good (?:morning|afternoon|day))\b[^.!?]{0,40}[,!.]?$", re.I)
    return [part for part in parts if re.search(r"\w", part) and not greeting.match(part)]


def _once(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.lower() for word in words))
