"""A question stands beside its key, and no answer is given away by its place.

>>> import random
>>> list(shuffled(random.Random(1), {"a": "A", "b": "B", "c": "C"}))
['b', 'c', 'a']
"""

import random
from collections.abc import Mapping

from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question

Asked = tuple[list[Question], dict[str, Key]]


def together(*pairs: tuple[Question, Key]) -> Asked:
    """Return the questions of a form, and their keys by question."""
    return [question for question, _key in pairs], {question.id: key for question, key in pairs}


def shuffled(rng: random.Random, texts: Mapping[str, str]) -> dict[str, str]:
    """Return texts in another order, never the one they are written in.

    Parameters
    ----------
    rng : a seeded generator.
    texts : two or more texts by identifier.
    """
    names = list(texts)
    while names == list(texts):
        rng.shuffle(names)
    return {name: texts[name] for name in names}
