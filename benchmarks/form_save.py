"""How long an answer takes from the page's message to "saved", beside saving the notebook itself.

Goal: under 50 ms at the 95th percentile. Both write to the same disk, in turns. Our write waits until the
disk has it and locks out other pages; the write of the notebook, ten short cells, does neither.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from salesedu.exercise import long_text, number
from salesedu.exercise.form import Form
from salesedu.exercise.identity import as_learner
from salesedu.exercise.widget import FormWidget

ROUNDS = 300
TEXT = "An opportunity has a need, a budget and a date. " * 20


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def described(name: str, times: list[float]) -> str:
    """Return median and 95th percentile in words."""
    most = statistics.quantiles(times, n=20)[-1]
    return f"{name}: median {statistics.median(times):.1f} ms, 95 % within {most:.1f} ms"


def main() -> None:
    """Measure and print."""
    questions = [number(f"n{place}", "How many?") for place in range(9)]
    form = Form("saves", [*questions, long_text("why", "Why?")])
    replies: list[str] = []
    widget = FormWidget(form)
    widget.send = lambda content, *_: replies.append(content["type"])
    notebook = new_notebook(cells=[new_code_cell("form.show()") for _ in range(10)])

    def save(turn: int) -> None:
        message = {"type": "answer", "question": "why", "value": TEXT + str(turn), "seq": str(turn)}
        widget._on_message(widget, message, [])

    def save_notebook() -> None:
        nbformat.write(notebook, "page.ipynb")

    pairs = [(milliseconds(partial(save, turn)), milliseconds(save_notebook)) for turn in range(ROUNDS)]
    if replies != ["saved"] * ROUNDS:
        raise SystemExit(f"Not every answer was saved: {set(replies)}")
    ours, theirs = (list(column) for column in zip(*pairs, strict=True))
    print(described("An answer saved", ours), described("The notebook saved", theirs), sep="\n")
    print(f"Ratio of medians, answer to notebook: {statistics.median(ours) / statistics.median(theirs):.2f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, as_learner("ana"):
        os.chdir(folder)
        main()
        os.chdir(Path(folder).anchor)
