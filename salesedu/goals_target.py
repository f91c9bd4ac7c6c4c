"""The target tree: what you want, and for each target on the way to it path, time and means.

>>> wanted = Objective("Live from customers whom I won myself", (Target("Visit two fairs", "by 31 May"),))
>>> [branch.missing for branch in wanted.branches]
[(<Part.MEANS: 'means'>,)]
>>> Objective("", (Target("Visit two fairs", "by 31 May", "a day a week"),)).gaps
(<Gap.NO_OBJECTIVE: 'no_objective'>,)

In this course the *objective* is what you want, and a *target* is a way to it: path, time and means. Other
books use the two words the other way round (caution C23). Only what is left open is found here; whether a
path leads to the objective, a person has to judge.

Source: ``goals.definition``.
"""

from dataclasses import dataclass
from enum import StrEnum

from salesedu.i18n import N_


class Part(StrEnum):
    """What a target is made of."""

    PATH = "path"
    TIME = "time"
    MEANS = "means"


PART_NAMES: dict[Part, str] = {
    Part.PATH: N_("Path"),
    Part.TIME: N_("Time"),
    Part.MEANS: N_("Means"),
}
#: The question that each part answers.
QUESTIONS: dict[Part, str] = {
    Part.PATH: N_("What will I do?"),
    Part.TIME: N_("By which day?"),
    Part.MEANS: N_("With what (hours, money, help, tools)?"),
}


class Gap(StrEnum):
    """What is wrong with the tree as a whole."""

    NO_OBJECTIVE = "no_objective"  # targets that lead nowhere
    NO_TARGET = "no_target"  # a wish without a way


@dataclass(frozen=True, slots=True)
class Target:
    """A way to an objective; what is empty is not said yet.

    Attributes
    ----------
    path : what will be done.
    time : by which day, as written.
    means : hours, money, help, tools.
    """

    path: str = ""
    time: str = ""
    means: str = ""

    @property
    def parts(self) -> dict[Part, str]:
        """The three parts in order."""
        return {Part.PATH: self.path, Part.TIME: self.time, Part.MEANS: self.means}

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that are not said yet."""
        return tuple(part for part, text in self.parts.items() if not text.strip())

    @property
    def is_begun(self) -> bool:
        """Whether anything of it is said."""
        return len(self.missing) < len(Part)


@dataclass(frozen=True, slots=True)
class Objective:
    """What somebody wants, with the targets that lead to it.

    Attributes
    ----------
    wanted : the objective in own words; empty: not said yet.
    targets : any number; those of which nothing is said don't count.
    """

    wanted: str = ""
    targets: tuple[Target, ...] = ()

    @property
    def branches(self) -> tuple[Target, ...]:
        """The targets of which something is said."""
        return tuple(target for target in self.targets if target.is_begun)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What the tree as a whole has not; what single targets miss is in :attr:`Target.missing`."""
        gaps = [] if self.wanted.strip() else [Gap.NO_OBJECTIVE]
        return tuple(gaps if self.branches else [*gaps, Gap.NO_TARGET])

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left open."""
        return not self.gaps and not any(target.missing for target in self.branches)


def example() -> Objective:
    """Return the tree of the lesson's salesperson, who is invented."""
    return Objective(
        N_("Bakeries in this town buy from us first, so that I no longer live from old customers"),
        (
            Target(
                N_("Call eight bakeries that don’t know us, every working day"),
                N_("until 31 March"),
                N_("an hour each morning, and the list of the guild"),
            ),
            Target(
                N_("Ask each new customer for one introduction"),
                N_("within a month of the first delivery"),
                N_("a note in the calendar"),
            ),
        ),
    )
