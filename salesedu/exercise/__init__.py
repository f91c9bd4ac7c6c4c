"""What an exercise is made of: questions, keys with reasons, forms that save themselves.

>>> from salesedu.exercise import choose, right
>>> choose("owner", "Who owns a new lead?", {"m": "Marketing", "s": "Sales"}).kind
'choose'

- ``questions``: the nine kinds of question
- ``calls``: a call with the simulated buyer, played again from its lines; ``call_view`` is what a page shows
  of it, ``call.js`` and ``call_debrief.js`` draw it there, ``call_html`` where nobody can click
- ``keys``: what is right, and the sentence that each mistake earns
- ``marks``: outcome, share of the points and reasons for an answer; ``typed_numbers`` says whether a number
  is the right one in whatever form it was typed
- ``store``: answers on disk
- ``identity``, ``variants``: whose answers these are, and own numbers for everybody
- ``form``: questions, keys and answers together; as HTML that nobody clicks in ``static``
- answers that are code: ``code_looks`` says to the learner whether the form is right; ``code_parts`` marks a
  part, with the judges of ``code_judges`` and ``code_tables``; ``code_values`` says what a result means,
  ``code_calls`` calls a function whatever it does
- ``session``: what a live form does; ``widget`` and ``form.js`` put it on a page
"""

from salesedu.exercise.form import Form
from salesedu.exercise.keys import case, right, slip
from salesedu.exercise.questions import (
    call,
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
    "call",
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
