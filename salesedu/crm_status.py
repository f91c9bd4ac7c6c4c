"""How a deal stands, from the words of its status or, where a system has none, of its stage.

>>> status_of("Closed Won"), status_of("Perdida"), status_of("Proposal sent")
(<Status.WON: 'won'>, <Status.LOST: 'lost'>, None)

Anybody can call a stage anything. A stage without a word for winning or losing is taken as open, and a note
lists all of them, so that a person can say otherwise.
Source: ``tools.crm``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from salesedu.crm import Status
from salesedu.crm_columns import folded
from salesedu.crm_findings import Reason

_WON = {
    "won",
    "closedwon",
    "ganho",
    "ganha",
    "ganado",
    "ganada",
    "gewonnen",
    "gagne",
    "gagnee",
    "vinto",
    "win",
}
_LOST = {"lost", "closedlost", "perdido", "perdida", "verloren", "perdu", "perdue", "perso", "loss"}
_OPEN = {
    "open",
    "ongoing",
    "in progress",
    "active",
    "paused",
    "new",
    "pending",
    "aberto",
    "aberta",
    "abierto",
}
_OPEN |= {
    "abierta",
    "em andamento",
    "en curso",
    "en cours",
    "offen",  # codespell:ignore
    "ouvert",
    "pausada",
    "pausado",
}
_DELETED = {"deleted", "excluido", "excluida", "eliminado", "eliminada", "geloscht", "supprime"}


def status_of(text: str) -> Status | None:
    """Return whether the words of a stage or status say won or lost, or None if neither or both."""
    words = set(folded(text).split())
    won, lost = bool(words & _WON), bool(words & _LOST)
    if won == lost:
        return None
    return Status.WON if won else Status.LOST


@dataclass(frozen=True)
class Standing:
    """How a deal stands.

    Attributes
    ----------
    status : won, lost or open; None where there is a problem.
    problem : why the deal can't be taken.
    against : whether its stage says something else than its status.
    guessed : whether it is open only because its stage has no word for won or lost.
    """

    status: Status | None
    problem: Reason | None = None
    against: bool = False
    guessed: bool = False


def standing(status: str, stage: str, chosen: Mapping[str, Status]) -> Standing:
    """Return how a deal stands.

    Parameters
    ----------
    status, stage : the words in its cells; empty where there are none.
    chosen : what a person said that some of these words mean, in small letters.
    """
    by_stage = chosen.get(stage.casefold()) or status_of(stage)
    if status:
        said = chosen.get(status.casefold()) or _said(status)
        if not isinstance(said, Status):
            return Standing(None, said)
        return Standing(said, against=by_stage is not None and by_stage is not said)
    if not stage:
        return Standing(None, Reason.NO_STAGE)
    return Standing(by_stage or Status.OPEN, guessed=by_stage is None and stage.casefold() not in chosen)


def _said(status: str) -> Status | Reason:
    word = folded(status)
    if word in _DELETED:
        return Reason.DELETED
    if word in _OPEN:
        return Status.OPEN
    return status_of(status) or Reason.UNKNOWN_STATUS
