"""A sales course you can talk to: the map of the package.

A *file* here is a sales topic, a *folder* is a role.

- ``funnel`` (with ``funnel_counts``), ``journey``, ``qualification``: sales topics; facts in, facts out,
  usable from any script
- ``spin`` (with ``spin_plan``, ``spin_call``, ``spin_transcript``), ``disc``, ``objections`` (with
  ``objections_plan``, ``objections_reply``, ``objections_cases``): the conversation
- ``metrics`` (with ``metrics_formulas``, ``metrics_calculators``, ``metrics_tree``, ``metrics_pipeline``):
  the numbers that sales is led by
- ``reading``: what a typed sentence means; the only place that knows the words of a language
- ``buyer``: a simulated buyer to talk to, and what a call was worth
- ``plots``: a picture of a topic's result
- ``widgets``: what a learner sees and moves in a lesson
- ``exercise``: answer forms, keys with reasons, marks, own numbers
- ``practice``: the questions a lesson asks, with new numbers as often as anyone wants
- ``course``: curriculum, the learner's workspace, progress, submission
- ``grading``: from a released exercise to returned feedback
- ``lab``: JupyterLab as learners and trainers meet it
- ``page``: how things appear on a notebook page
- ``i18n``: words, numbers and directions of a language
- ``cli``: the ``salesedu`` command

Importing the package imports none of them, so it is instant.
"""

__version__ = "0.1.0"
