"""Does every module of the package import only from the layers below its own?"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "salesedu"
TOPIC = "a topic"

# What each folder may import from the package, besides itself. A module beside the folders is a topic.
BELOW = {
    "i18n": set(),
    "reading": {"i18n"},
    TOPIC: {"i18n", "reading"},
    "buyer": {"i18n", "reading", TOPIC},
    "page": {"i18n"},
    "plots": {"i18n", TOPIC},
    "widgets": {"i18n", TOPIC, "page", "plots"},
    "exercise": {"i18n", TOPIC, "buyer", "page", "plots"},
    "practice": {"i18n", TOPIC, "buyer", "page", "plots", "exercise"},
    "course": {"i18n", TOPIC, "buyer", "page", "plots", "widgets", "exercise", "practice"},
    "grading": {"i18n", TOPIC, "buyer", "page", "plots", "widgets", "exercise", "practice", "course"},
    "lab": {"i18n", TOPIC, "buyer", "page", "plots", "widgets", "exercise", "practice", "course"},
}
BELOW["cli"] = {*BELOW, "cli"}

# Slow or graphical libraries, and the only folders that may import them as soon as they are imported.
HEAVY = {
    "pandas": {"plots"},
    "matplotlib": {"plots"},
    "ipywidgets": {"page", "widgets", "exercise"},
    "anywidget": {"page", "widgets", "exercise"},
    "nbgrader": {"grading"},
}


def layer_of(module: str) -> str:
    """Return the layer of ``salesedu.x.y``: a folder's name, or that it is a topic."""
    part = module.split(".")[1]
    return part if part in BELOW else TOPIC


def imported(node: ast.AST) -> list[str]:
    """Return the absolute names an import statement can mean: ``from a import b`` may mean ``a.b``."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        if node.level:
            return ["a relative import"]
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def at_once(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs as soon as the module is imported: nothing inside functions or for types only."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            continue
        yield child
        yield from at_once(child)


def violations(layer: str, source: str) -> list[str]:
    """Return the imports in a source that its layer may not have."""
    tree = ast.parse(source)
    names = [name for node in ast.walk(tree) for name in imported(node)]
    first = [name for node in at_once(tree) for name in imported(node)]
    return [name for name in names if not allowed(layer, name)] + [
        name for name in first if layer not in HEAVY.get(name.split(".")[0], {layer})
    ]


def allowed(layer: str, name: str) -> bool:
    """Return whether a layer may import a name from the package."""
    if name == "a relative import":
        return False
    if not name.startswith("salesedu.") or name == "salesedu.__version__":
        return True
    return layer_of(name) in BELOW[layer] | {layer}


def modules() -> list[Path]:
    """Return every module of the package but its front page, which imports nothing at all."""
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def module_layer(path: Path) -> str:
    """Return the layer of a file of the package."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else TOPIC


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    """Does this module import only what its layer may import?"""
    assert violations(module_layer(path), path.read_text(encoding="utf-8")) == []


def test_front_page_imports_nothing() -> None:
    """Is the package's front page free of imports, so that importing it is instant?"""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    assert [name for node in ast.walk(tree) for name in imported(node)] == []


def test_every_folder_has_a_layer() -> None:
    """Is every folder of the package one of the layers?"""
    assert {module_layer(path) for path in modules()} - set(BELOW) == set()


@pytest.mark.parametrize(
    ("layer", "source", "found"),
    [
        (TOPIC, "from salesedu.i18n import N_", []),
        (TOPIC, "from salesedu.funnel import Funnel", []),
        (TOPIC, "import salesedu.plots.funnel", ["salesedu.plots.funnel"]),
        (TOPIC, "from salesedu import widgets", ["salesedu.widgets"]),
        (TOPIC, "def f():\n    from salesedu.page import escape", ["salesedu.page.escape"]),
        (TOPIC, "import pandas as pd", ["pandas"]),
        (TOPIC, "def f():\n    import pandas", []),
        (TOPIC, "class A:\n    from matplotlib import pyplot", ["matplotlib.pyplot"]),
        (TOPIC, "try:\n    import nbgrader.apps\nexcept ImportError:\n    pass", ["nbgrader.apps"]),
        (TOPIC, "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pandas", []),
        ("i18n", "from salesedu.funnel import Funnel", ["salesedu.funnel.Funnel"]),
        ("page", "from salesedu.exercise import Form", ["salesedu.exercise.Form"]),
        ("plots", "import matplotlib.pyplot, pandas", []),
        ("plots", "from salesedu.page import escape", ["salesedu.page.escape"]),
        ("exercise", "from salesedu.widgets import funnel", ["salesedu.widgets.funnel"]),
        ("widgets", "from salesedu.exercise import Form", ["salesedu.exercise.Form"]),
        ("widgets", "import pandas", ["pandas"]),
        ("exercise", "import nbgrader", ["nbgrader"]),
        ("course", "from salesedu.grading import release", ["salesedu.grading.release"]),
        ("grading", "from salesedu.cli import app", ["salesedu.cli.app"]),
        ("cli", "from salesedu.grading import release", []),
        ("widgets", "from . import funnel", ["a relative import"]),
        ("widgets", "from ..plots import funnel", ["a relative import"]),
    ],
)
def test_the_check_itself(layer: str, source: str, found: list[str]) -> None:
    """Is each kind of forbidden import found, and nothing else?"""
    assert violations(layer, source) == found
