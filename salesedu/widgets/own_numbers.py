"""One's own funnel numbers as they are kept: cell by cell, so that two open pages never undo each other.

Every stage has an identifier that stays when stages are added, removed or renamed. A cell that nobody
changed is not kept: it shows the worked example.

>>> kept = {"stages": ["1", "2"], "2.people": "400"}
>>> from_answers(kept).stages[1].texts
('Leads', '400', '4')
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from salesedu.funnel import ILLUSTRATIVE_SECTOR_RATES, example
from salesedu.i18n import _, format_number

MOST_STAGES = 10
ORDER = "stages"
DEAL_SIZE = "deal_size"
COLUMNS = ("name", "people", "sector_rate")


@dataclass(frozen=True)
class StageTexts:
    """One stage as typed: identifier, name, people and sector rate."""

    id: str
    texts: tuple[str, str, str]

    def answers(self) -> dict[str, str]:
        """Return the cells by the names they are kept under."""
        return {cell(self.id, column): text for column, text in zip(COLUMNS, self.texts, strict=True)}


@dataclass(frozen=True)
class Numbers:
    """All that is typed into the benchmark."""

    stages: tuple[StageTexts, ...]
    deal_size: str

    def answers(self) -> dict[str, Any]:
        """Return every cell and the order of the stages by the names they are kept under."""
        cells = {name: text for stage in self.stages for name, text in stage.answers().items()}
        return {ORDER: [stage.id for stage in self.stages], DEAL_SIZE: self.deal_size, **cells}


def new_stage(texts: Sequence[str] = ("", "", "")) -> StageTexts:
    """Return a stage with an identifier that no other page gives."""
    name, people, rate = texts
    return StageTexts(secrets.token_hex(4), (name, people, rate))


def cell(stage_id: str, column: str) -> str:
    """Return the name under which a cell is kept."""
    return f"{stage_id}.{column}"


def example_numbers() -> Numbers:
    """Return the worked example as if typed; its stages are called ``"1"`` to ``"4"``."""
    funnel = example()
    rates = ["", *(format_number(rate * 100, 1) for rate in ILLUSTRATIVE_SECTOR_RATES)]
    cells = enumerate(zip(funnel.stages, funnel.counts, rates, strict=True), start=1)
    stages = (
        StageTexts(str(place), (_(name), format_number(people), rate))
        for place, (name, people, rate) in cells
    )
    return Numbers(tuple(stages), format_number(funnel.average_deal_size))


def from_answers(answers: Mapping[str, Any]) -> Numbers:
    """Return what is kept over the worked example; what can't be read is left out.

    Parameters
    ----------
    answers : cells by name; the file may have been edited by hand.
    """
    usual = example_numbers()
    texts = usual.answers() | {name: text for name, text in answers.items() if isinstance(text, str)}
    ids = _order(answers.get(ORDER)) or [stage.id for stage in usual.stages]
    return Numbers(tuple(StageTexts(one, _texts(one, texts)) for one in ids), texts[DEAL_SIZE])


def _texts(stage_id: str, texts: Mapping[str, str]) -> tuple[str, str, str]:
    name, people, rate = (texts.get(cell(stage_id, column), "") for column in COLUMNS)
    return name, people, rate


def _order(kept: object) -> list[str]:
    """Return the identifiers in order, or nothing if this is no order of stages."""
    ids = [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []
    return ids if 2 <= len({*ids}) == len(ids) <= MOST_STAGES else []
