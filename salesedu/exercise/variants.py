"""Own numbers for every learner, and as many practice variants as anyone wants.

>>> from salesedu.exercise.identity import as_learner
>>> with as_learner("ana"):
...     first = own_random("03_funnel").random()
>>> with as_learner("ben"):
...     other = own_random("03_funnel").random()
>>> first != other
True
"""

import hashlib
import random

from salesedu.exercise.identity import learner_id

#: The ``id`` in ``course.toml``, which does not lie beside every notebook; a test keeps the two the same.
COURSE_ID = "salesedu"


def own_seed(unit: str, learner: str, course: str = COURSE_ID) -> int:
    """Return the seed of a learner's own variant of a unit: the same on every machine, in [0, 2**64)."""
    name = f"{course}\x1f{unit}\x1f{learner}".encode()
    return int.from_bytes(hashlib.sha256(name).digest()[:8], "big")


def own_random(unit: str) -> random.Random:
    """Return a generator seeded for this unit and the learner whose work this is."""
    return random.Random(own_seed(unit, learner_id()))
