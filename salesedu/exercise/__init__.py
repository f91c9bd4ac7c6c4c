"""What an exercise is made of: questions, keys with reasons, forms that save themselves.

>>> from salesedu.exercise import choose, right
>>> choose("owner", "Who owns a new lead?", {"m": "Marketing", "s": "Sales"}).kind
'choose'

- ``questions``: the eight kinds of question
- ``keys``, ``figures``, ``marks``: what is right, in any form it is typed, and why
- ``store``: answers on disk
- ``identity``, ``variants``: whose answers, and own numbers for everybody
- ``form``: the form itself, live (``widget``, ``form.js``) or as HTML (``static``)
- ``funnel`` and later topics: the practice questions and the cases with own numbers of a lesson
"""

from salesedu.exercise.form import Form
from salesedu.exercise.keys import case, right, slip
from salesedu.exercise.questions import (
    choose,
    choose_many,
    long_text,
    match,
    number,
    order,
    short_text,
    table,
)
from salesedu.exercise.variants import own_random

__all__ = [
    "Form",
    "case",
    "choose",
    "choose_many",
    "long_text",
    "match",
    "number",
    "order",
    "own_random",
    "right",
    "short_text",
    "slip",
    "table",
]
