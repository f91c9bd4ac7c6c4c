"""A simulated buyer: offline, the same answers for the same words, and always in character.

- ``scenarios/``: one readable file per buyer
"""
