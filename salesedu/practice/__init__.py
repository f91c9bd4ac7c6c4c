"""The questions a lesson asks, with their keys and as many variants as anyone wants.

One module per sales topic; the graded exercises draw their cases with own numbers from the same generators.

- ``funnel``: the forms of the funnel lesson, one function each
- ``funnel_checks``, ``funnel_people``, ``funnel_leads``, ``funnel_rates``, ``funnel_what_if`` and
  ``funnel_error``: their questions
- ``funnel_case``: a made-up company with numbers that teach; ``funnel_report``: its report, one line wrong
- ``spin``: the forms of the SPIN lesson; ``spin_lines``, ``spin_calls`` and ``spin_checks``: their questions
- ``spin_bank``: the invented sales that their lines come from (``spin_bank_goods``,
  ``spin_bank_services``), each a ``spin_sale``
- ``disc``: the forms of the DISC lesson; ``disc_cases``, ``disc_lines``, ``disc_note``, ``disc_points`` and
  ``disc_checks``: their questions
- ``objections``: the forms of the objections lesson; ``objections_behind``, ``objections_replies`` and
  ``objections_checks``: their questions
- ``metrics``: the forms of the metrics lesson; ``metrics_groups``, ``metrics_calculations``,
  ``metrics_ramp_up``, ``metrics_trees``, ``metrics_deals``, ``metrics_error``, ``metrics_worked`` and
  ``metrics_checks``: their questions
- ``metrics_bank``: numbers to sort; ``metrics_case``: a made-up pipeline; ``metrics_report``: a report on it,
  one line wrong; ``metrics_slips``: mistakes that can be told apart
- ``crm_analyst``: the deals of the analyst's unit, messy and clean, other ones for each learner
- ``asking``: questions with their keys, and options in an order that gives nothing away
"""
