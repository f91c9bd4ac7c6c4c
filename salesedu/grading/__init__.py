"""The trainer's side, on nbgrader's own gradebook: collect → run → score → record → feedback.

- ``config``: where nbgrader finds a course's files; the stock ``nbgrader`` commands use the same
- ``folder``: a trainer's course folder and what lies in it
- ``release``: makes the learners' notebooks from ``solutions/``
- ``package``, ``answers``, ``collect``, ``refused``: intake; what learners send is only ever data
- ``grade``: runs nbgrader's autograder, one learner at a time, and says how it went
- ``exchange``, ``from_exchange``: through nbgrader's exchange folder, where one is set up
- ``record``: marks and comments by hand
- ``clean``, ``feedback``, ``feedback_page``, ``feedback_parts``, ``practise``: learners' pages, without keys
- ``class_list``, ``export``: names and a table for a spreadsheet
- ``cases``, ``check``, ``leaks``: every exercise proves itself
- ``temperaments``, ``demo``: a class of simulated learners goes through the whole loop
"""
