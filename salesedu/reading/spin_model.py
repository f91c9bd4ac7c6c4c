"""The model of SPIN questions: weights of features, scored in plain Python.

``spin_model.json.gz`` is made from ``data/spin_questions.csv`` by ``tools/build_spin_model.py``.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

FILE = Path(__file__).with_suffix(".json.gz")


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of each feature for each kind, in hundredths, and the confidence from which it speaks."""

    kinds: tuple[str, ...]
    start: tuple[float, ...]
    weights: Mapping[str, Sequence[int]]
    threshold: float

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return how probable each kind is, in [0, 1]; together they are 1."""
        sums = list(self.start)
        for feature, amount in features.items():
            for number, weight in enumerate(self.weights.get(feature, ())):
                sums[number] += amount * weight / 100
        highest = max(sums)
        powers = [exp(each - highest) for each in sums]
        return {kind: power / sum(powers) for kind, power in zip(self.kinds, powers, strict=True)}


@cache
def load() -> Model:
    """Return the model; its file is read once, at the first use."""
    data = json.loads(gzip.decompress(FILE.read_bytes()))
    return Model(tuple(data["kinds"]), tuple(data["start"]), data["weights"], data["threshold"])
