"""Practice on moving a spreadsheet into a CRM: what to do with each doubtful row, and in which order.

>>> import random
>>> questions, keys = rows(random.Random(3))
>>> [question.kind for question in questions]
['match', 'choose', 'order']

What the facts support is worked out by ``salesedu.crm_migration_doubts``; firms are invented.
Source: ``tools.crm`` (F50).
"""

import random

from salesedu.crm_migration_doubts import Decision, doubts
from salesedu.crm_migration_sheet import Column, Row
from salesedu.exercise import choose, match, order, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.crm_jobs import Known, matched, pick

Pair = tuple[dict[Column, str], dict[Column, str]]
_COMPANY, _EMAIL, _PHONE, _TOWN = Column.COMPANY, Column.EMAIL, Column.PHONE, Column.TOWN

_PAIRS: dict[str, Pair] = {
    "alma": (
        {_COMPANY: "Bakery Alma", _EMAIL: "rosa@alma.example", _TOWN: "Porto"},
        {_COMPANY: "BAKERY ALMA Ltd", _EMAIL: "rosa@alma.example", _TOWN: "Porto"},
    ),
    "brisa": (
        {_COMPANY: "Hotel Brisa", _PHONE: "555 0130"},
        {_COMPANY: "Hotel Brisas", _PHONE: "555-0130"},
    ),
    "cedro": (
        {_COMPANY: "Clínica Cedro", _EMAIL: "lia@cedro.example"},
        {_COMPANY: "clinica cedro", _EMAIL: "jon@cedro.example"},
    ),
    "alba": (
        {_COMPANY: "Bakery Alma", _PHONE: "555 0101", _TOWN: "Porto"},
        {_COMPANY: "Bakery Alba", _PHONE: "555 0177", _TOWN: "Faro"},
    ),
    "print": (
        {_COMPANY: "Fjord Print", _EMAIL: "per@fjordprint.example", _TOWN: "Bergen"},
        {_COMPANY: "Fjord Prints", _EMAIL: "eva@fjordprints.example", _TOWN: "Oslo"},
    ),
    "elm": (
        {_COMPANY: "Elm School", _PHONE: "555 0144", _EMAIL: "office@elm.example"},
        {_COMPANY: "Elms School", _PHONE: "555 0199", _EMAIL: "mail@elms.example"},
    ),
    "gym": (
        {_COMPANY: "Novo Gym", _EMAIL: "sam@costa.example", _TOWN: "Porto"},
        {_COMPANY: "Costa Wellness", _EMAIL: "sam@costa.example", _TOWN: "Porto"},
    ),
    "delta": (
        {_COMPANY: "Delta Logistics", _TOWN: "Lagos"},
        {_COMPANY: "Delta Logistics", _TOWN: "Porto"},
    ),
    "sol": (
        {_COMPANY: "Clinic Sol"},
        {_COMPANY: "clinic sol"},
    ),
}
_DECISIONS = {
    Decision.MERGE.value: N_("Merge: one customer"),
    Decision.APART.value: N_("Keep apart: two customers"),
    Decision.ASK.value: N_("Ask before you decide"),
}
_WHY = {
    Decision.MERGE: N_("The name and one more fact agree, and nothing differs."),
    Decision.APART: N_("Only the spelling is alike; all that can be compared differs."),
    Decision.ASK: N_("The facts support neither: one call or one question settles it."),
}


def _careful(pair: Pair) -> Decision:
    first, second = (Row(line, cells) for line, cells in enumerate(pair, start=2))
    (doubt,) = doubts([first, second])
    return doubt.careful


def _bank() -> list[Known]:
    found = []
    for name, pair in _PAIRS.items():
        decision = _careful(pair)
        text = _("{first}, and {second}").format(first=_cells(pair[0]), second=_cells(pair[1]))
        found.append(Known(name, text, decision.value, _WHY[decision]))
    return found


def _cells(cells: dict[Column, str]) -> str:
    return _("“{cells}”").format(cells=" · ".join(cells.values()))


def rows(rng: random.Random) -> Asked:
    """Ask what to do with four pairs of rows and with a cell nobody can read, and for the order of a move."""
    return together(row_match(rng), unreadable(rng), _steps(rng))


def row_match(rng: random.Random, points: float = 4) -> tuple[Question, Key]:
    """Return four pairs of rows to be merged, kept apart or asked about."""
    drawn = pick(rng, _bank(), list(_DECISIONS))
    question = match(
        "rows",
        _("Two rows of an old sheet. What do you do before they go into the CRM?"),
        {one.id: one.text for one in drawn},
        {name: _(text) for name, text in _DECISIONS.items()},
        points=points,
        hints=[
            _("Beside the name: which facts agree, and which differ?"),
            _("Merge on a name and one more fact. Without one, or where facts disagree, ask."),
        ],
    )
    return matched(
        question, drawn, _("What was merged by mistake is hard to take apart, so ask where it is open.")
    )


def _steps(rng: random.Random) -> tuple[Question, Key]:
    steps = {
        "copy": _("Keep the old sheet untouched and work on a copy"),
        "columns": _("Say what each column means"),
        "same": _("Decide which rows are the same customer"),
        "ask": _("Ask the owners about what nobody can read"),
        "count": _("Count: lines in the old sheet = lines taken over + waiting + rejected"),
    }
    question = order(
        "steps",
        _("In which order do you move a sheet into a CRM? The first step at the top."),
        shuffled(rng, steps),
        points=2,
        hints=[
            _("What do you need if something goes wrong?"),
            _("To compare customers you must know which column holds their names. Counting comes last."),
        ],
    )
    key = right(
        list(steps),
        _("First a copy, then columns, then rows, then questions; and at the end no line may be missing."),
    )
    return question, key


_UNREADABLE = {
    "about 5k": N_("A rough number would look exact in every report."),
    "03/04/2027": N_("It is March to one reader and April to another."),
    "ask Eva": N_("Only Eva knows the amount, so ask Eva."),
    "5-6k": N_("Two numbers are no amount. The offer says which one it is."),
}


def unreadable(rng: random.Random, points: float = 1) -> tuple[Question, Key]:
    """Return the question what to do with a cell that can’t be read."""
    cell = rng.choice(list(_UNREADABLE))
    options = {
        "ask": _("Leave it empty, note the line, and ask its owner"),
        "guess": _("Write what is most likely"),
        "drop": _("Leave the whole row out"),
    }
    question = choose(
        "cell",
        _("In one cell of the old sheet you read “{cell}”. What do you do?").format(cell=cell),
        shuffled(rng, options),
        points=points,
        hints=[
            _("Who knows what was meant?"),
            _("What would a report make of your guess in half a year?"),
        ],
    )
    why = _(_UNREADABLE[cell])
    key = right(
        "ask",
        _("{why} The rest of the row is fine and goes in.").format(why=why),
        wrong={
            "guess": _("{why} Nobody will see later that it was a guess.").format(why=why),
            "drop": _("Then a customer disappears because of one cell. {why}").format(why=why),
        },
    )
    return question, key
