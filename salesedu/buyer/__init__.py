"""A simulated buyer: offline, the same answers for the same words, and always in character.

- ``scenarios/``: one readable file per buyer; ``scenario`` is its format, ``scenario_file`` reads it and
  names the line of a mistake, ``scenario_check`` sees whether its parts fit together
- ``lines/``: what any buyer may say beside the scenario, by DISC style; ``replies`` takes the next wording
- ``subjects``: what a line can be about; ``understand``: what one line says, whatever was said before
- ``call``: a call played from the seller's lines; ``memory``: what the buyer remembers of it; ``events``:
  what a line can set off
- ``asking``, ``objecting``, ``stepping``, ``telling``, ``courtesy``: how a buyer takes each sort of line
- ``suggestions``: what a seller could say next; ``score`` and ``debrief``: what a call was worth
"""
