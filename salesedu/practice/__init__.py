"""The questions a lesson asks, with their keys and as many variants as anyone wants.

One module per sales topic; the graded exercises draw their cases with own numbers from the same generators.
"""
