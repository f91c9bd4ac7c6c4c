"""English words for behaviour in a contact, and words about groups of people, which are no evidence.

>>> behaviours("He talks fast, but he never interrupts.")
{'FAST_SPEECH': 'talks fast'}
>>> group_words("A young man from Italy")
('young', 'man')

The names are those of ``salesedu.disc.Behaviour``. Sources: ``techniques.disc``; caution C17.
"""

import re

_SPEAKS = r"(?:speak|speaks|spoke|speaking|talk|talks|talked|talking|answers|answered|replies|replied)"
_ASKS = r"(?:asks?|asked|asking|wants?|wanted|wanting|needs?|needed|would like)"

#: What says so, by behaviour; between words up to three others may stand where ``…`` is written.
_CUES: dict[str, tuple[str, ...]] = {
    "FAST_SPEECH": (rf"{_SPEAKS} … (?:fast|quickly|rapidly)", "fast talker", "hardly a pause"),
    "INTERRUPTS": (
        r"interrupt(?:s|ed|ing)?",
        r"cuts? me off",
        r"before (?:I|you|we|he|she) (?:had )?(?:finish(?:ed)?|end(?:ed)?)",
    ),
    "QUICK_DECISION": (
        r"decid(?:es|ed|e|ing) … (?:on the spot|fast|quickly|at once|immediately|right away)",
        r"quick (?:decision|decisions|yes)",
        r"said yes at once",
    ),
    "DISAGREES": (
        r"(?:don['’]?t|do not|did not|didn['’]?t) agree",
        r"disagree(?:s|d)?",
        r"contradict(?:s|ed)?",
        r"blunt(?:ly)?",
    ),
    "RESULT_FIRST": (
        r"what … (?:it|this|that) (?:brings?|brought|gives?|means for)",
        r"what['’]?s in it for",
        r"(?:asks?|asked|wants?|wanted|first) … (?<!test )(?:results?|bottom line)",
        "bottom line",
        r"get to the point",
        r"by when",
    ),
    "SHORT_MESSAGES": (
        r"(?:short|one-line|brief) (?:e-?mails?|messages?|mails?|repl(?:y|ies)|answers?)",
        r"(?:writes?|wrote|answered|replied) … one (?:line|sentence|word)",
        r"(?:no|without an?|without) (?:greeting|hello|good morning)",
    ),
    "JOKES": (
        r"laugh(?:s|ed|ing)?",
        r"jok(?:es?|ed|ing)",
        r"enthusias(?:m|tic|tically)",
        r"excited",
        r"exclamation marks?",
        r"full of energy",
    ),
    "JUMPS": (
        r"jump(?:s|ed|ing)? … (?:between|from)",
        r"(?:tells?|told|telling) … (?:stories|story|anecdotes?)",
        r"chang(?:es|ed) the subject",
    ),
    "PAUSES": (
        r"(?:thinks?|thought) … (?:before|first)",
        r"(?:long|many) pauses?",
        r"paus(?:es|ed)",
        rf"{_SPEAKS} … slowly",
        r"takes? (?:his|her|their) time",
    ),
    "NEEDS_TIME": (
        rf"{_ASKS} … (?:time|a week|a few days|some days|until)",
        r"sleep on it",
        r"think (?:about it|it over)",
        r"not (?:be )?(?:rushed|hurried)",
    ),
    "LISTENS": (
        r"listen(?:s|ed|ing)?",
        r"good listener",
        r"(?:says?|said) (?:very )?little",
        r"(?:was|is|very) quiet",
    ),
    "PREPARED": (
        r"(?:list|page|sheet) of … questions",
        r"(?:written|prepared) … questions",
        r"came prepared",
        r"(?:takes?|took) notes",
        r"read … (?:manual|contract|terms|small print)",
    ),
    "PROOF": (
        rf"{_ASKS} … (?:proof|evidence|sources?|studies|study|test (?:results?|reports?)|details|the data)",
        r"questions about … details?",
        r"how … (?:measured|tested|calculated|worked out)",
        r"every detail",
        r"where … numbers? … (?:come|came) from",
    ),
    "CHANGE": (
        r"what … (?:will |would )?changes? for",
        r"who (?:will |would )?helps?",
        r"(?:worr(?:y|ies|ied)|afraid|nervous) … change",
        r"(?:is|was|be|feel) safe",
        r"no surprises",
    ),
    "COLLEAGUES": (
        r"(?:asks?|asked|(?:talk|speak) (?:to|with)|check with|discuss … with) … (?:team|colleagues?|others)",
        r"(?:team|colleagues) … (?:agree|agrees|on board)",
    ),
    "TO_BUSINESS": (
        r"straight to (?:the )?(?:point|business|subject)",
        r"(?:no|without|skip(?:s|ped)?) … small talk",
        r"came straight to",
    ),
    "FIGURES": (r"(?:figures|numbers|deadlines?|costs?|prices?|budgets?|spreadsheets?|percentages?)",),
    "FORMAL": (
        r"formal(?:ly)?",
        r"reserved",
        r"(?:shows?|showed) (?:few|no|little) (?:feelings?|emotions?)",
        r"matter-of-fact",
    ),
    "SMALL_TALK": (
        r"small talk",
        r"chat(?:s|ted|ting)? … (?:about|with|first)",
        r"(?:weekend|holidays?|football|family)",
    ),
    "FEELINGS": (
        r"how … (?:people|team|staff|colleagues|everyone|everybody) … feels?",
        r"(?:cares?|cared|worr(?:y|ies|ied)) … (?:people|team|staff|colleagues)",
        r"speaks? … (?:of|about) … people",
    ),
    "THANKS": (
        r"thank(?:s|ed)? (?:me|us|you)",
        r"asks? (?:me )?how (?:I am|I was|you are|we are)",
        r"asked (?:me )?how (?:I was|I am|you were|we were)",
        r"warm(?:ly)?",
        r"friendly",
    ),
}

#: Age, nation, sex and the like: what somebody *is* says nothing about how they like to be spoken to.
_GROUPS = (
    r"(?:wo)?m[ae]n|girls?|boys?|lad(?:y|ies)|guys?|males?|females?|"
    r"(?:old|young)(?:er)?(?= (?:\w+ ){0,2}(?:(?:wo)?m[ae]n|(?:fe)?male|person|people|lady|guy|"
    r"buyer|owner|customer|manager|director|engineer|german|\w+an)\b)|(?<=\bis )(?:old|young)|elderly|aged|"
    r"(?:(?<=\bis )|(?<=\band )|(?<=\babout ))[2-9]\d(?=\s*[.,;!]|\s*$)|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy)[- ]?something|\d+[- ]years?[- ]old|in (?:his|her|their) "
    r"(?:twenties|thirties|forties|fifties|sixties|[2-9]0s)|millennials?|boomers?|gen(?:eration)? [xyz]|"
    r"engineers?|accountants?|lawyers?|doctors?|nurses?|teachers?|professors?|programmers?|scientists?|artists?|"
    r"(?:(?<=\ba )|(?<=\ban ))(?:manager|director|secretary|assistant|student)|"
    r"foreign(?:er)?s?|immigrants?|(?:is|comes?|came) from (?-i:[A-Z])\w+|"
    r"muslims?|christians?|jew(?:s|ish)?|hindus?|buddhists?|catholics?|"
    r"(?:Ital|Egypt|Ind|Bras?zil|Russ|Norweg|Ukrain|Niger|Kore|Mexic|Afric|As|Europ|Austr|Austral|"
    r"Belg|Canad|Hungar|Iran|Pal?estin|Jord|Syr|Tunis|Alger|Lib|Roman|Bulgar)i?an|Americans?|Arab(?:ic)?s?|Germans?|"
    r"French|English|British|Spanish|Chinese|Japanese|Portuguese|Polish|Dutch|Swedish|Danish|Finnish|"
    r"Greeks?|Turkish|Turks?|Iraqi|Saudi|Emirati|Kuwaiti|Lebanese|Israeli|Pakistani|Swiss|Irish|Scottish"
)
_GAP = r"(?:[\w'’-]+[ ,]+){0,3}"
# "Never interrupts" was not seen, and "I laughed" was seen of somebody else; "not rude and interrupts" was.
_NOT = re.compile(
    r"(?:\b(?:not|never|no|without|hardly|neither|nor|rarely|seldom)|n['’]t) (?:(?!and |but )[\w'’-]+ ){0,2}$"
    r"|(?<![:“\"‘])(?<!: )\bI (?:(?!(?:he|she|they|it|that|was) )\w+ ){0,2}$",
    re.IGNORECASE,
)


def _pattern(cue: str) -> re.Pattern[str]:
    """Return a cue as a pattern; ``…`` stands for up to three other words."""
    return re.compile(rf"\b{cue.replace('… ', _GAP)}\b", re.IGNORECASE)


_PATTERNS = {name: tuple(_pattern(cue) for cue in cues) for name, cues in _CUES.items()}
_GROUP = re.compile(rf"\b(?:{_GROUPS})\b", re.IGNORECASE)


def behaviours(text: str) -> dict[str, str]:
    """Return the behaviours that a description names, each with its words, in the order of the text.

    What is denied ("she never interrupts") or told of oneself ("I laughed") was not seen of this person.
    Words inside longer ones count once: "without small talk" is no small talk.
    """
    found = [
        (seen.start(), seen.end(), name, seen.group())
        for name, patterns in _PATTERNS.items()
        for pattern in patterns
        for seen in pattern.finditer(text)
        if not _NOT.search(text[: seen.start()])
    ]
    kept: dict[str, str] = {}
    for start, end, name, words in sorted(found):
        if not any(a <= start and end <= b and (a, b) != (start, end) for a, b, *_rest in found):
            kept.setdefault(name, words)
    return kept


def group_words(text: str) -> tuple[str, ...]:
    """Return the words about groups of people: age, nation, sex, faith, job."""
    return tuple(dict.fromkeys(seen.group() for seen in _GROUP.finditer(text)))
