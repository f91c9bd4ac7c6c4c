"""Does a translator get every word of a notebook, in whole thoughts?"""

import json
from io import BytesIO
from pathlib import Path

import pytest

from salesedu.i18n.extract import extract_notebook, paragraphs

ROOT = Path(__file__).parents[2]
CODE = """
form = Form("x", [choose(
    "who", "Who answers {n} leads?".format(n=3), {"a": "The pre-seller", "b": "Nobody yet"},
    hints=["Think first."])])
form.key(who=right("a", because="It is the job.", wrong={"b": "No."}))
show(_("Marked text"))
"""


def messages(cells):
    file = BytesIO(json.dumps({"cells": cells}).encode())
    return [text for _line, _function, text, _comments in extract_notebook(file, {"_": None}, (), {})]


def test_markdown_gives_paragraphs():
    """Is each paragraph one message, with a fenced block kept whole?"""
    assert list(paragraphs("# Title\n\nOne\ntwo\n\n```\na\n\nb\n```\n")) == [
        "# Title",
        "One\ntwo",
        "```\na\n\nb\n```",
    ]


def test_code_gives_the_texts_of_questions():
    """Are prompts, options, hints and reasons found, and identifiers left out?"""
    found = messages([{"cell_type": "code", "source": [CODE]}])
    assert {
        "Who answers {n} leads?",
        "The pre-seller",
        "Nobody yet",
        "Think first.",
        "It is the job.",
        "No.",
    } <= set(found)
    assert "Marked text" in found
    assert not {"x", "who", "a", "b"} & set(found)


def test_words_in_metadata():
    """Are the title of a question and the part of the lesson to read again found?"""
    notes = {"title": "Three gates", "practise": "Who is this?"}
    cell = {"cell_type": "markdown", "source": "", "metadata": {"salesedu": notes}}
    assert messages([cell]) == ["Three gates", "Who is this?"]


@pytest.mark.parametrize(
    "path",
    sorted([*ROOT.glob("notebooks/[0-9]*.ipynb"), *ROOT.glob("solutions/*/*.ipynb")]),
    ids=lambda path: path.stem,
)
def test_real_notebooks_can_be_extracted(path):
    """Does every lesson and every exercise give its words?"""
    with path.open("rb") as file:
        assert len(list(extract_notebook(file, {"_": None}, (), {}))) > 0
