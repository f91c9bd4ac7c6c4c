"""The trainer's side, on nbgrader's own gradebook: collect → run → score → record → feedback.

- ``config``: where nbgrader finds a course's files; the stock ``nbgrader`` commands use the same
- ``course_folder``: a trainer's course folder and what lies in it
- ``release``: makes the learners' notebooks from ``solutions/``; ``pack``: the course as a file for learners
- ``collect``: takes in what learners sent, which is only ever data; with ``submission``, ``received``,
  ``hand_over``, ``answers`` and ``forms``, ``code_cells`` and ``refused``
- ``grade``: runs nbgrader's autograder, one learner at a time, and says how it went
- ``exchange``, ``from_exchange``: through nbgrader's exchange folder, where one is set up
- ``record``: marks and comments by hand
- ``feedback``: the learners' pages, without keys; made of ``feedback_page``, ``feedback_parts``,
  ``what_to_practise`` and ``safe_html``
- ``class_list``, ``export``: names and a table for a spreadsheet
- ``check`` with ``keyed_forms``, ``code_check``, ``plain_data`` and ``leaks``: every exercise proves itself
- ``demo``, ``simulated_learners``: a made-up class goes through the whole loop
"""
