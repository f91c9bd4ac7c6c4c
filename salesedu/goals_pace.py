"""How a target stands on one day of its period, and what every day that is left has to bring.

>>> pace = Pace(target=120_000, sold=40_000, working_days=20, days_gone=8)
>>> pace.per_day_planned, round(pace.per_day_needed), pace.behind
(6000.0, 6667, 8000.0)

Source: ``goals.planning-questions``: what is planned can be watched daily.
"""

from dataclasses import dataclass

from salesedu.goals_numbers import Mistake, PlanError, Problem, mistake_in


@dataclass(frozen=True)
class Pace:
    """Sales so far beside an even pace.

    Parameters
    ----------
    target : of the period, in currency units, above 0.
    sold : so far, in currency units, 0 or more.
    working_days : of the period, above 0.
    days_gone : working days that are over, from 0 to all of them.

    Raises
    ------
    PlanError
        With every mistake found, naming ``revenue``, ``sold``, ``working_days`` or ``days_gone``.
    """

    target: float
    sold: float
    working_days: float
    days_gone: float

    def __post_init__(self) -> None:
        numbers = {"revenue": self.target, "sold": self.sold, "days_gone": self.days_gone}
        numbers["working_days"] = self.working_days
        mistakes = [found for name, number in numbers.items() if (found := mistake_in(name, number))]
        if not mistakes and self.days_gone > self.working_days:
            mistakes.append(Mistake("days_gone", Problem.TOO_MANY_DAYS, f"{self.days_gone:g}"))
        if mistakes:
            raise PlanError(mistakes)

    @property
    def days_left(self) -> float:
        """Working days that are left."""
        return self.working_days - self.days_gone

    @property
    def missing(self) -> float:
        """What is still to be sold, in currency units; 0 once the target is reached."""
        return max(0.0, self.target - self.sold)

    @property
    def behind(self) -> float:
        """How far sales are behind an even pace, in currency units; below 0 they are ahead."""
        return self.target * self.days_gone / self.working_days - self.sold

    @property
    def per_day_planned(self) -> float:
        """What each day had to bring from the start, in currency units."""
        return self.target / self.working_days

    @property
    def per_day_needed(self) -> float | None:
        """What each day that is left has to bring, in currency units; None if no day is left."""
        return self.missing / self.days_left if self.days_left else None
