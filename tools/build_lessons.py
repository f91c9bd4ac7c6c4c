"""Run the lessons and write their outputs into them, the same bytes each time.

    python tools/build_lessons.py            all lessons in notebooks/
    python tools/build_lessons.py --check    change nothing, name the lessons that are out of date

Forms and widgets show their static picture, so that a lesson reads well where nobody can click.
"""

import argparse
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from salesedu.page import STATIC_VARIABLE

LESSONS = Path(__file__).resolve().parent.parent / "notebooks"
COMMAND = "python tools/build_lessons.py"
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def build(path: Path) -> str:
    """Return the text of a lesson with fresh outputs."""
    lesson = nbformat.read(path, as_version=4)
    client = NotebookClient(
        lesson,
        timeout=60,
        kernel_name=KERNEL["name"],
        store_widget_state=False,
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute(env={**os.environ, STATIC_VARIABLE: "1"})
    refuse_noise(path, lesson)
    make_stable(lesson)
    return nbformat.writes(lesson).rstrip() + "\n"


def refuse_noise(path: Path, lesson: NotebookNode) -> None:
    """Stop when a cell wrote to its error stream."""
    for number, cell in enumerate(lesson.cells):
        for output in cell.get("outputs", []):
            if output.get("name") == "stderr":
                sys.exit(f"{path.name}, cell {number} warns, and a learner would see it: {output.text}")


def make_stable(lesson: NotebookNode) -> None:
    """Drop what depends on the machine or the moment: versions, and who ran it when."""
    lesson.metadata.kernelspec = KERNEL
    lesson.metadata.language_info = {"name": "python"}
    lesson.metadata.pop("widgets", None)
    for cell in lesson.cells:
        cell.metadata.pop("execution", None)


def main(words: list[str]) -> int:
    """Build or check the lessons; return 1 when a check found one out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("lessons", nargs="*", type=Path, help="files; none means all in notebooks/")
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args(words)
    stale = 0
    for path in options.lessons or sorted(LESSONS.glob("*.ipynb")):
        text = build(path)
        if text == path.read_text(encoding="utf-8"):
            print(f"{path.name}: up to date")
        elif options.check:
            stale = 1
            print(f"{path.name}: out of date. Run: {COMMAND}")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{path.name}: written")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
