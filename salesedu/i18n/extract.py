"""Find the words to translate in a notebook, for Babel's ``pybabel extract``.

Markdown gives one message per paragraph, so that a translator sees whole thoughts and unchanged paragraphs
keep their translation. Code cells give the texts of the questions in them, and what is marked with ``_()``.
A cell's own notes for a feedback page (``metadata.salesedu``) are words, too.
"""

import ast
import json
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

WORDS_IN_METADATA = ("title", "practise")
QUESTION_MAKERS = (
    "call",
    "choose",
    "choose_many",
    "order",
    "match",
    "number",
    "table",
    "short_text",
    "long_text",
    "right",
    "slip",
)

Message = tuple[int, str, str, list[str]]


def extract_notebook(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[Message]:
    """Yield the messages of a notebook as Babel wants them: (line, function, text, comments).

    Parameters
    ----------
    file : the open notebook.
    keywords, comment_tags, options : what Babel passes to every extractor; keywords mark functions
        whose first argument is translated.
    """
    for number, cell in enumerate(json.load(file)["cells"], start=1):
        source = "".join(cell["source"])
        texts = paragraphs(source) if cell["cell_type"] == "markdown" else _code_texts(source, set(keywords))
        notes = cell.get("metadata", {}).get("salesedu", {})
        for text in (*texts, *(notes[name] for name in WORDS_IN_METADATA if name in notes)):
            yield number, "", text, []


def paragraphs(markdown: str) -> Iterator[str]:
    """Yield the paragraphs of a Markdown text; a fenced block stays whole."""
    kept: list[str] = []
    fenced = False
    for line in [*markdown.splitlines(), ""]:
        fenced ^= line.lstrip().startswith("```")
        if line.strip() or fenced:
            kept.append(line)
        elif kept:
            yield "\n".join(kept)
            kept = []


def _code_texts(source: str, keywords: Collection[str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in keywords:
            yield from _sentences(node.args[:1])
        elif name in QUESTION_MAKERS:
            yield from _sentences([*node.args, *(word.value for word in node.keywords)])


def _sentences(nodes: Collection[ast.expr]) -> Iterator[str]:
    """Yield the texts in some arguments that are for people: more than an identifier."""
    for node in nodes:
        values = (
            node.values if isinstance(node, ast.Dict) else node.elts if isinstance(node, ast.List) else [node]
        )
        for value in values:
            text = _constant(value)
            if text and not text.isidentifier():
                yield text


def _constant(node: ast.expr) -> str:
    """Return a literal text, also of ``"...".format(...)``; else nothing."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        node = node.func.value
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
