"""Are the words that people read spelled right?

Checked are the Markdown of lessons, exercises and the repository's own pages, the sentences in notebook code
and in the package (what goes through ``_``, ``N_`` and ``ngettext``), and the curriculum. The trade's words
and names that no dictionary knows are in ``words.txt``, one per line, sorted.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import nbformat
import pytest
from spellchecker import SpellChecker

HERE = Path(__file__).parent.parent
OWN_WORDS = Path(__file__).parent / "words.txt"
TRANSLATED = {"_", "N_", "ngettext"}
PAGES = sorted(HERE.glob("*.md"))
NOTEBOOKS = sorted([*HERE.glob("notebooks/*.ipynb"), *HERE.glob("solutions/*/*.ipynb")])
MODULES = sorted((HERE / "salesedu").rglob("*.py"))
FILES = [*PAGES, *NOTEBOOKS, *MODULES, HERE / "course.toml"]

# What stands in a text but is not prose: code, addresses, tags, named fields, formulas, file names.
NOT_PROSE = re.compile(
    r"```.*?```|~~~.*?~~~|`[^`\n]*`|<!--.*?-->|</?[a-zA-Z][^>]*>|\{[^{}\n]*\}|\$[^$\n]+\$|\]\([^)]*\)"
    r"|https?://\S+|\S+@\S+|\S*[/\\_]\S*|\b\w+\.(?:py|md|toml|ipynb|json|csv|lock|yml|zip|html)\b",
    flags=re.DOTALL,
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def sentences(source: str, everything: bool) -> Iterator[str]:
    """Yield the sentences in Python code: those to be translated, or every text of several words."""
    tree = ast.parse(source)
    programs = {id(node) for call in ast.walk(tree) for node in programs_in(call)}
    for node in ast.walk(tree):
        if (
            everything
            and id(node) not in programs
            and isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and " " in node.value
        ):
            yield node.value
        called = getattr(node, "func", None)
        if isinstance(called, ast.Name) and called.id in TRANSLATED and isinstance(node, ast.Call):
            yield from (str(word.value) for word in node.args if isinstance(word, ast.Constant))


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each place of a file, in words, with its prose."""
    if path.suffix == ".ipynb":
        for number, cell in enumerate(nbformat.read(path, as_version=4).cells):
            is_prose = cell.cell_type == "markdown"
            yield f"cell {number}", cell.source if is_prose else "\n".join(sentences(cell.source, True))
    elif path.suffix == ".py":
        yield "a sentence", "\n".join(sentences(path.read_text(encoding="utf-8"), everything=False))
    elif path.suffix == ".toml":
        yield "a value", "\n".join(values(tomllib.loads(path.read_text(encoding="utf-8"))))
    else:
        yield "the text", path.read_text(encoding="utf-8")


def programs_in(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the texts in a call that are programs: an answer of an exercise with code, not prose."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "code_case":
        yield from ast.walk(node.args[0])


def values(table: object) -> Iterator[str]:
    """Yield the texts of several words in a TOML table."""
    if isinstance(table, str) and " " in table:
        yield table
    elif isinstance(table, dict | list):
        for item in table.values() if isinstance(table, dict) else table:
            yield from values(item)


@cache
def dictionary() -> SpellChecker:
    """Return the English dictionary with our own words."""
    checker = SpellChecker(language="en", distance=1)
    checker.word_frequency.load_words(own_words())
    return checker


def own_words() -> list[str]:
    """Return the words in ``words.txt``."""
    return OWN_WORDS.read_text(encoding="utf-8").split()


def unknown(text: str) -> list[str]:
    """Return the words of a text that neither dictionary knows; abbreviations are not words."""
    words = {word.replace("’", "'") for word in WORD.findall(NOT_PROSE.sub(" ", text))}
    plain = {word.removesuffix("'s") for word in words if not word[1:2].isupper() and len(word) > 1}
    return sorted(word for word in plain if dictionary().unknown([word]) and word.isascii())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HERE)))
def test_words_are_known(path: Path) -> None:
    """Is every word of this file in the dictionary or among our own words?"""
    found = [f"{path.name}, {place}: {word}" for place, text in texts(path) for word in unknown(text)]
    assert not found, "Spelled wrong, or missing in tests/words.txt:\n" + "\n".join(found)


def test_usual_slips_are_absent(tmp_path: Path) -> None:
    """Does codespell find no usual slip, in the prose and in the code of the package?"""
    for path in NOTEBOOKS:
        prose = "\n\n".join(f"{place}: {text}" for place, text in texts(path))
        (tmp_path / f"{path.parent.name} {path.stem}.txt").write_text(prose, encoding="utf-8")
    places = [*PAGES, HERE / "salesedu", HERE / "start.py", HERE / "course.toml", tmp_path]
    skipped = "--skip=*.svg,*.png,*.po,*.mo,*.pyc"
    command = [sys.executable, "-m", "codespell_lib", skipped, *map(str, places)]
    result = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert result.stdout == ""
    assert result.returncode == 0, result.stderr


def test_own_words_are_sorted_and_needed() -> None:
    """Is the list sorted, without doubles, and free of words that the dictionary knows anyway?"""
    words = own_words()
    assert words == sorted(set(words))
    assert sorted(SpellChecker(language="en").known(words)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The funnel has a convertion rate.", ["convertion"]),
        ("**Leads** and `cnvrsn` and [a link](https://xyzzy.example/qwrty)", []),
        ("{nmae} closed the deal; an MQL’s rate isn't known", []),
        ("It’s the buyer's jurney", ["jurney"]),
        ("<span class='zzgx'>sum</span> in home.ipynb", []),
    ],
)
def test_the_check_itself(text: str, found: list[str]) -> None:
    """Is a slip found in prose, and code left alone?"""
    assert unknown(text) == found


def test_programs_are_no_prose() -> None:
    """Is code in a text left alone, and what is said of it read?"""
    source = 'code_case("for dl in dls: pass", 0, "A wrng word")'
    assert list(sentences(source, everything=True)) == ["A wrng word"]


def test_place_and_word_are_named(tmp_path: Path) -> None:
    """Does a slip in a lesson name the file, the cell and the word?"""
    cells = [nbformat.v4.new_markdown_cell("Fine."), nbformat.v4.new_code_cell('choose("id", "A wrng word")')]
    path = tmp_path / "lesson.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    with pytest.raises(AssertionError, match=r"lesson\.ipynb, cell 1: wrng"):
        test_words_are_known(path)
