"""What each DISC style likes to hear, and how to open, write and close for it.

>>> ADVICE[Style.DOMINANCE].open_with
'Say in one sentence what it brings and by when.'

Sources: ``techniques.disc`` names the aim, not the advice; the advice is the course's own condensation of
what trainers teach (caution C17).
"""

from dataclasses import dataclass

from salesedu.disc import Axis, Style
from salesedu.i18n import N_


@dataclass(frozen=True)
class Advice:
    """How to adapt a contact to a style: what to say, how to begin, write and close, and what to leave."""

    wants: str
    open_with: str
    write: str
    close: str
    leave: str


ADVICE = {
    Style.DOMINANCE: Advice(
        wants=N_("The result, the options, and who does what by when."),
        open_with=N_("Say in one sentence what it brings and by when."),
        write=N_("A few lines. Result first, then two options."),
        close=N_("Offer a choice: “Option A or option B?”"),
        leave=N_("Long introductions, and details that nobody asked for."),
    ),
    Style.INFLUENCE: Advice(
        wants=N_("People, ideas, stories, and being seen."),
        open_with=N_("Say something personal and true, with energy."),
        write=N_("A lively tone, a short story of a customer, an invitation to talk."),
        close=N_("Agree on the next talk and on who joins."),
        leave=N_("Tables without a word about people."),
    ),
    Style.STEADINESS: Advice(
        wants=N_("No surprises: what changes, step by step, and who helps."),
        open_with=N_("Take a moment for the person, then say what stays as it is."),
        write=N_("A calm tone. First, then, after that. Say who helps."),
        close=N_("Suggest a small first step, with time to ask colleagues."),
        leave=N_("Pressure, haste and last-minute changes."),
    ),
    Style.COMPLIANCE: Advice(
        wants=N_("Facts, how they were measured, and time to check them."),
        open_with=N_("Say what you will show, and where the numbers come from."),
        write=N_("Exact numbers with their source. No exclamation marks."),
        close=N_("Give time to check: “Please tell me by Friday what is open.”"),
        leave=N_("“The best”, “amazing”, and claims without proof."),
    ),
}

#: What to look for when an axis is not clear yet.
WATCH = {
    Axis.PACE: N_("Does this person answer and decide fast, or take time?"),
    Axis.PRIORITY: N_("Does this person speak first of the task, or of people?"),
}

#: What the two styles of one side of an axis have in common.
SHARED = {
    (Axis.PACE, 1): N_("Keep it short and lively, and come to the point."),
    (Axis.PACE, -1): N_("Slow down, leave pauses and give time to decide."),
    (Axis.PRIORITY, 1): N_("Take a moment for the person before the subject."),
    (Axis.PRIORITY, -1): N_("Begin with the subject and bring figures."),
}
