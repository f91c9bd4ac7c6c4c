"""Are texts tidied without losing anything, and guarded against spreadsheets?"""

import numpy as np
import pytest

from salesedu.crm_columns import System, match
from salesedu.crm_status import standing, status_of
from salesedu.crm_text import Cells, guarded, tidy


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_what_a_spreadsheet_computes_is_guarded(text: str) -> None:
    """Does a quote stand before it?"""
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Bakery", "a=b", "Deal - 2", "5", "#1"])
def test_what_is_only_text_stays(text: str) -> None:
    """Is nothing changed without need?"""
    assert guarded(text) == text


def test_tidy_texts_are_the_same_whatever_stands_around_them() -> None:
    """Is each text tidied by itself, also in the company of untidy ones?"""
    texts = ["Alma", "", " Alma ", "Al\u00a0 ma", "Al\nma", "n/a", "NULL", "-", "مخبز النور"]
    wanted = ["Alma", "", "Alma", "Al ma", "Al ma", "", "", "", "مخبز النور"]
    assert tidy(Cells(texts)).texts == wanted
    assert [tidy(Cells([text])).texts[0] for text in texts] == wanted


def test_cells_give_every_row_the_text_of_its_code() -> None:
    """Do rows that share a text share its answer?"""
    cells = Cells(["won", "lost"], np.array([0, 1, 0], np.int32))
    assert cells.where(lambda text: text == "won").tolist() == [True, False, True]
    assert cells.at(np.array([2, 1])) == ["won", "lost"]
    assert len(cells) == 3


def test_columns_are_known_by_their_words_only() -> None:
    """Are case, marks and accents nothing, prefixes understood, and other lists' names not the deal's?"""
    matched = match(["OBCHOD - Název", "negócio - valor (R$)", "Person - Name", "Etapa", "ID"])
    assert matched.places == {"id": (4,), "name": (0,), "stage": (3,), "amount": (1,)}
    assert (matched.unused, matched.currency, matched.system) == ((2,), "R$", System.PIPEDRIVE)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Closed Won", "won"),
        ("closedlost", "lost"),
        ("Ganha", "won"),
        ("Perdido", "lost"),
        ("Won or lost", None),
    ],
)
def test_words_of_winning_and_losing(text: str, status: str | None) -> None:
    """Are they known in several languages, and is a stage with both words neither?"""
    assert status_of(text) == status


def test_a_status_counts_more_than_a_stage() -> None:
    """Is a contradiction told and not settled quietly?"""
    assert standing("won", "Closed lost", {}).against
    assert not standing("won", "Proposal", {}).against
