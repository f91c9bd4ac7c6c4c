"""A learner's JupyterLab and a browser to look at it, for every test in this folder.

``lab`` runs ``salesedu learn`` on a fresh workspace once per module; override ``course_folder`` for another
course. ``page`` is a fresh browser page. Without a browser these tests fail: they are never skipped.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from live import REPOSITORY, Lab, NotReady, chromium, jupyterlab
from playwright.sync_api import Browser, Page, expect

PATIENCE = 60_000  # milliseconds: a slow machine is not a failure


@pytest.fixture(scope="module")
def course_folder() -> Path:
    """The course that the learner opens: this one."""
    return REPOSITORY


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, course_folder: Path) -> Iterator[Lab]:
    """What a learner called Ana gets from ``salesedu learn``."""
    with jupyterlab(tmp_path_factory.mktemp("learner"), course_folder) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    try:
        with chromium() as running:
            yield running
    except NotReady as problem:
        pytest.fail(str(problem), pytrace=False)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page, without cookies or memories."""
    with fresh_page(browser) as one:
        yield one


@pytest.fixture(scope="module")
def shared_page(browser: Browser) -> Iterator[Page]:
    """A page that the tests of a module use one after the other, because what it shows is slow to open."""
    with fresh_page(browser) as one:
        yield one


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Page]:
    """Open a page, and forget it with all that it remembers."""
    expect.set_options(timeout=PATIENCE)
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
