"""How good and how fast ``salesedu.spin.classify`` is, beside word counts alone and beside its signs alone.

Goals: right on 95 % where it speaks, speaks on 75 %, model loaded in under 0.1 s, a line read in under 5 ms.
The peers learn from the same lines and speak on as many lines of the test, those they are surest of. One is
what everybody tries first, TF-IDF and logistic regression; the other knows only the written signs (rules).
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline, make_union

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
from build_spin_model import TRAINING, kept
from spin_report import TEST, Row, figures, read_rows, report

from salesedu.reading.cues import read
from salesedu.reading.spin_features import features
from salesedu.spin import classify

ROUNDS = 5
IMPORT = "from salesedu.spin import classify"
MODEL = "from salesedu.reading.spin_model import load; load()"
FIRST = f"{IMPORT}; classify('How are you?')"
LOADS = """
import time
start = time.perf_counter()
{code}
print(time.perf_counter() - start)
"""


def words_alone() -> Pipeline:
    """Return TF-IDF of words and letters with logistic regression."""
    looks = make_union(
        TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )
    return make_pipeline(looks, LogisticRegression(C=10, max_iter=1000))


def signs_alone() -> Pipeline:
    """Return logistic regression over the written signs."""
    return make_pipeline(DictVectorizer(), LogisticRegression(max_iter=1000))


def signs_of(text: str) -> dict[str, float]:
    """Return the features of a line that are signs."""
    line = read(text)
    return {name: weight for name, weight in features(line).items() if name[0] == "s"} if line else {}


def right_share(peer: Pipeline, looks: Callable[[str], object], rows: Sequence[Row], spoken: int) -> float:
    """Return how often a peer is right on the lines of the test that it is surest of."""
    learned = kept(read_rows(TRAINING))
    peer.fit([looks(row.text) for row in learned], [row.kind for row in learned])
    probabilities = peer.predict_proba([looks(row.text) for row in rows])
    surest = np.argsort(-probabilities.max(axis=1))[:spoken]
    said = peer.classes_[probabilities.argmax(axis=1)]
    return float(np.mean([said[number] == rows[number].kind for number in surest]))


def seconds(code: str) -> float:
    """Return how long a fresh Python needs for some code."""
    command = [sys.executable, "-c", LOADS.format(code=code)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(ROUNDS)]
    return statistics.median(float(run.stdout) for run in runs)


def main() -> None:
    """Measure and print."""
    rows = [row for row in read_rows(TEST) if row.kind == row.second_kind]
    print(report())
    spoken = len(figures(rows).spoken)
    words = right_share(words_alone(), str, rows, spoken)
    signs = right_share(signs_alone(), signs_of, rows, spoken)
    print(f"right on as many lines: ours {figures(rows).precision:.1%}, words {words:.1%}, signs {signs:.1%}")
    print(f"import {seconds(IMPORT):.3f} s, model {seconds(MODEL):.3f} s, first line {seconds(FIRST):.3f} s")
    started = time.perf_counter()
    for row in rows:
        classify(row.text)
    print(f"a line {(time.perf_counter() - started) / len(rows) * 1000:.2f} ms")


if __name__ == "__main__":
    main()
