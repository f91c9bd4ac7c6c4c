"""Make the model of SPIN questions from the lines in ``data/``, or say how good it is.

    python tools/build_spin_model.py            write salesedu/reading/spin_model.json.gz
    python tools/build_spin_model.py --try      cross-validation over industries; nothing is written
    python tools/build_spin_model.py --report   write the tables of docs/spin-classifier.md

The threshold from which the model speaks comes from cross-validation: a whole industry is always in one fold,
so that no line is judged by a model that has seen its industry. The lines of the test never come in here.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from spin_report import Row, read_rows, write_report

from salesedu.reading.cues import read
from salesedu.reading.spin_features import features
from salesedu.reading.spin_model import FILE

HERE = Path(__file__).resolve().parent.parent
TRAINING = HERE / "data" / "spin_questions.csv"
STRENGTH = 1.5  # of the fit, against its regularisation
SEEN = 2  # a feature that fewer lines have is left out
FOLDS = 6
PRECISION = 0.95  # wanted where the model speaks, in cross-validation: the goal


def kept(rows: Sequence[Row]) -> list[Row]:
    """Return the rows to learn from: the labels do not differ, and the line can be read at all."""
    return [row for row in rows if row.second_kind in (row.kind, "") and read(row.text)]


def matrix(rows: Sequence[Row]) -> tuple[csr_matrix, list[str]]:
    """Return the features of each row, and the names of the features."""
    table = DictVectorizer()
    everything = table.fit_transform([features(line) for row in rows if (line := read(row.text))])
    often = np.flatnonzero(everything.getnnz(axis=0) >= SEEN)
    return everything.tocsr()[:, often], list(table.get_feature_names_out()[often])


def fit(lines: csr_matrix, kinds: np.ndarray) -> LogisticRegression:
    """Return the fitted model."""
    return LogisticRegression(C=STRENGTH, max_iter=1000).fit(lines, kinds)


def held_out(rows: Sequence[Row], lines: csr_matrix) -> tuple[np.ndarray, np.ndarray]:
    """Return for each row the kind and the confidence of a model that has not seen its industry."""
    kinds = np.array([row.kind for row in rows])
    found, confidence = kinds.copy(), np.zeros(len(rows))
    for seen, unseen in GroupKFold(FOLDS).split(kinds, groups=[row.industry for row in rows]):
        model = fit(lines[seen], kinds[seen])
        probabilities = model.predict_proba(lines[unseen])
        found[unseen] = model.classes_[probabilities.argmax(axis=1)]
        confidence[unseen] = probabilities.max(axis=1)
    return found == kinds, confidence


def threshold(right: np.ndarray, confidence: np.ndarray) -> float:
    """Return the lowest confidence from which, and above, the wanted share is right."""
    order = np.argsort(-confidence)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    return float(confidence[order][np.flatnonzero(share >= PRECISION).max()])


def build(path: Path) -> str:
    """Return the text of the model that is learned from a file of rows: one feature a line."""
    rows = kept(read_rows(path))
    lines, names = matrix(rows)
    model = fit(lines, np.array([row.kind for row in rows]))
    weights = np.rint(model.coef_.T * 100).astype(int)
    head = {
        "kinds": model.classes_.tolist(),
        "start": model.intercept_.round(2).tolist(),
        "threshold": round(threshold(*held_out(rows, lines)), 3),
    }
    written = [
        f"{json.dumps(name)}:{json.dumps(row.tolist(), separators=(',', ':'))}"
        for name, row in zip(names, weights, strict=True)
        if row.any()
    ]
    return json.dumps(head, indent=0)[:-2] + ',\n"weights":{\n' + ",\n".join(written) + "\n}}\n"


def tried(path: Path) -> str:
    """Return how good the model is in cross-validation over industries."""
    rows = kept(read_rows(path))
    right, confidence = held_out(rows, matrix(rows)[0])
    limit = threshold(right, confidence)
    speaks = confidence >= limit
    return (
        f"{len(rows)} lines; all: {right.mean():.1%} right; from confidence {limit:.3f}: "
        f"speaks on {speaks.mean():.1%}, {right[speaks].mean():.1%} right"
    )


def main(words: Sequence[str]) -> int:
    """Build, try or report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--try", action="store_true", dest="only_try", help="cross-validate, write nothing")
    parser.add_argument("--report", action="store_true", help="write the tables of the page in docs/")
    asked = parser.parse_args(words)
    if asked.only_try:
        print(tried(TRAINING))
    elif asked.report:
        write_report()
    else:
        FILE.write_bytes(gzip.compress(build(TRAINING).encode(), mtime=0))
        print(f"{FILE.name}: written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
