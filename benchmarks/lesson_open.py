"""How long from opening the funnel lesson to its first live form, beside plain JupyterLab.

Plain is the same JupyterLab on an empty notebook until its kernel is idle. Both open in turns in a fresh
browser page with a fresh kernel; the ratio of the medians is what we claim (goal: under 2 times plain).
"""

import json
import statistics
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import nbformat
from nbformat.v4 import new_notebook
from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
from live import Lab, chromium, jupyterlab

ROUNDS = 5
LESSON = "lessons/03_funnel.ipynb"
PLAIN = "plain.ipynb"
PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def form_is_live(page: Page) -> None:
    """Wait for a form that answers to the keyboard and the mouse; the static page has none."""
    page.locator(".se-form button").first.wait_for()


def kernel_is_idle(page: Page) -> None:
    """Wait for the kernel's sign."""
    page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").first.wait_for()


def seconds(lab: Lab, browser: Browser, place: str) -> float:
    """Return the time from asking for a page to its being ready, in seconds."""
    page = browser.new_page()
    page.set_default_timeout(120_000)
    started = time.perf_counter()
    lab.open(page, place)
    (form_is_live if place == LESSON else kernel_is_idle)(page)
    taken = time.perf_counter() - started
    page.close()
    end_kernels(lab)
    return taken


def end_kernels(lab: Lab) -> None:
    """Stop what ran, so that the next round starts a kernel of its own."""
    for session in json.loads(lab.get("api/sessions")):
        request = urllib.request.Request(f"{lab.url}api/sessions/{session['id']}", method="DELETE")
        request.add_header("Authorization", f"token {lab.token}")
        urllib.request.urlopen(request).close()


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, jupyterlab(Path(folder)) as lab, chromium() as browser:
        nbformat.write(new_notebook(metadata=PYTHON), lab.root / PLAIN)
        rounds = [[seconds(lab, browser, place) for place in (PLAIN, LESSON)] for _ in range(ROUNDS + 1)]
    plain, lesson = (statistics.median(column) for column in zip(*rounds[1:], strict=True))  # one warms up
    print(f"plain {plain:.2f} s, lesson with a live form {lesson:.2f} s: {lesson / plain:.2f} times plain")


if __name__ == "__main__":
    main()
