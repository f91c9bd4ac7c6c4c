"""What every test run shares: lessons and solutions are tests too, and a skip may be forbidden.

Lessons in ``notebooks/`` are executed and their outputs compared with the committed ones. Solutions are
executed only. Both run static, as they were built: nobody clicks in a test.
"""

import os
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest
from nbval.plugin import IPyNbFile

from salesedu.page import STATIC_VARIABLE

HERE = Path(__file__).parent
NO_SKIP = "SALESEDU_NO_SKIP"
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


class Page(IPyNbFile):
    """A notebook of the course; each of its code cells is a test."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.compare_outputs = self.path.is_relative_to(HERE / "notebooks")

    def setup(self) -> None:
        """Start the kernel as the committed pages were built."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(STATIC_VARIABLE, "1")
            super().setup()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Page | None:
    """Collect the course's notebooks without being asked by ``--nbval``."""
    if file_path.suffix != ".ipynb" or file_path.relative_to(HERE).parts[0] not in {"notebooks", "solutions"}:
        return None
    return Page.from_parent(parent, path=file_path)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one where nothing may be skipped."""
    return _not_skipped((yield), item.nodeid)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a file skipped as a whole into an error where nothing may be skipped."""
    return _not_skipped((yield), collector.nodeid)


def _not_skipped(report: Report, name: str) -> Report:
    forbidden = os.environ.get(NO_SKIP) == "1"
    if forbidden and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{name} was skipped, and {NO_SKIP}=1 forbids that: {report.longrepr}"
    return report
