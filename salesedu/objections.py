"""Objections: what stands behind one, and what to do about it.

Source: ``process.objections``.
"""

from enum import StrEnum


class Obstacle(StrEnum):
    """What really stops a buyer, whatever the words are."""

    BUDGET = "budget"
    PRIORITY = "priority"
    TIMING = "timing"
    COMPETITOR = "competitor"
    OTHER = "other"


class Cause(StrEnum):
    """Why an objection comes up at all."""

    VALUE_NOT_SEEN = "value_not_seen"
    WRONG_MOMENT = "wrong_moment"


class Step(StrEnum):
    """The three steps of an answer, in order."""

    ACKNOWLEDGE = "acknowledge"
    EXPLORE = "explore"
    RESPOND = "respond"
