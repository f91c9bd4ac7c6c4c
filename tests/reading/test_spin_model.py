"""Is the model of SPIN questions the one that was tried, and does it score without scikit-learn?"""

import subprocess
import sys
from hashlib import sha256

import pytest

from salesedu.reading.spin_model import FILE, Model, load

TRIED = "6aec817b7fa81feb6c9ba4642c34cd48f7371c92eaee8c142f7b03a8f786962c"


def test_the_model_is_the_one_that_was_tried() -> None:
    """Is the file the one whose figures stand in docs/spin-classifier.md?"""
    assert sha256(FILE.read_bytes()).hexdigest() == TRIED, (
        "Run tools/build_spin_model.py --report, then freeze."
    )


def test_probabilities() -> None:
    """Do weights add up, and do unknown features count nothing?"""
    model = Model(("yes", "no"), (0.0, 0.0), {"loud": [100, -100]}, 0.5)
    assert model.probabilities({"unheard": 5.0}) == {"yes": 0.5, "no": 0.5}
    loud = model.probabilities({"loud": 1.0})
    assert loud["yes"] == pytest.approx(0.8808, abs=1e-4)
    assert sum(loud.values()) == pytest.approx(1)
    assert model.probabilities({"loud": 1e6}) == {"yes": 1.0, "no": 0.0}


def test_the_model_is_loaded_once() -> None:
    """Is the file read once, however often a line is classified?"""
    assert load() is load()


def test_nothing_but_python_is_needed() -> None:
    """Does a line get its kind with neither scikit-learn nor numpy imported?"""
    code = (
        "import sys; from salesedu.spin import classify; print(classify('How many trucks do you run?').kind, "
        "*{'sklearn', 'numpy', 'scipy'} & set(sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["situation"]
