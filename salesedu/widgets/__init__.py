"""What a learner sees and moves in a lesson: one function per widget, thin over topics and plots.

- ``funnel``: what the cells of the funnel lesson call, one function each
- ``benchmark``: one's own funnel beside the sector; typed into ``stage_table``, kept by ``own_numbers``,
  explained in ``funnel_words``
- ``journey``: where something belongs, and who a person is; ``qualification``: gates, and who qualifies
- ``spin``: what the cells of the SPIN lesson call; ``spin_planner``, ``spin_classifier`` and
  ``spin_tries`` are its widgets, ``spin_call`` a call to read, ``spin_words`` how a kind of question looks
- ``disc``: what the cells of the DISC lesson call; ``disc_adapter``, ``disc_questionnaire``, ``disc_trap``
  and ``disc_rewrite`` are its widgets, ``disc_words`` their sentences
- ``objections``: what the cells of the objections lesson call; ``objections_planner`` and
  ``objections_rewrite`` are its widgets, ``objections_words`` their sentences
- ``metrics``: what the cells of the metrics lesson call; ``metrics_sorter``, ``metrics_wall``,
  ``metrics_calculators``, ``metrics_tree`` (kept by ``metrics_tree_kept``), ``metrics_velocity`` and
  ``metrics_forecast`` are its widgets, ``metrics_words`` their sentences
- ``keeper``: what is kept on disk, and the line that says so; ``kept``: fields that keep their texts
- ``tables``: headings, and tables for pages where nothing can be clicked
"""
