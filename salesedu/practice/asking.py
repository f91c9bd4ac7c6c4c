"""A question stands beside its key, and no answer is given away by its place.

>>> import random
>>> list(shuffled(random.Random(1), {"a": "A", "b": "B", "c": "C"}))
['b', 'c', 'a']
"""

import random
from collections.abc import Callable, Mapping

from salesedu.exercise.form import Form
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question

Asked = tuple[list[Question], dict[str, Key]]
#: Forms that ask the same for everybody, and forms with as many variants as anyone wants, by identifier.
Fixed = Mapping[str, Callable[[], Asked]]
Varied = Mapping[str, Callable[[random.Random], Asked]]


def keyed_form(form_id: str, fixed: Fixed, varied: Varied) -> Form:
    """Return one of a lesson's forms, with its keys.

    Parameters
    ----------
    form_id : one of ``fixed`` or ``varied``.
    """
    if form_id in varied:
        return Form(form_id, make=varied[form_id])
    questions, keys = fixed[form_id]()
    practice = Form(form_id, questions)
    practice.key(**keys)
    return practice


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
