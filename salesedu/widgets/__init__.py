"""What a learner sees and moves in a lesson: one function per widget, thin over topics and plots.

- ``funnel``: what the cells of the funnel lesson call, one function each
- ``benchmark``: one's own funnel beside the sector; typed into ``stage_table``, kept by ``own_numbers``,
  explained in ``funnel_words``
- ``journey``: where something belongs, and who a person is; ``qualification``: gates, and who qualifies
- ``tables``: headings, and tables for pages where nothing can be clicked
"""
