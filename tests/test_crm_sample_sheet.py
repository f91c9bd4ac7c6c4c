"""Is a messy sheet as messy as it says, and readable by the migration?"""

import pytest

from salesedu.crm_migration_cells import Problem, read_amount, read_day, read_status
from salesedu.crm_migration_sheet import propose, read_sheet, rows
from salesedu.crm_sample_sheet import HEADS, Dirt, messy_rows, messy_sheet


@pytest.fixture(scope="module")
def lines():
    return [row for seed in range(30) for row in messy_rows(30, seed)]


def with_dirt(lines, dirt):
    return [row.cells for row in lines if dirt in row.dirt]


@pytest.mark.parametrize("dirt", Dirt)
def test_each_kind_of_dirt_occurs(lines, dirt):
    """Is there some of each kind, and also clean lines?"""
    assert len(with_dirt(lines, dirt)) > 5
    assert any(not row.dirt for row in lines)


def test_dirt_is_what_it_says(lines):
    """Does each kind of dirt stand in the cell it names?"""
    assert all(isinstance(read_amount(cells[6]), Problem) for cells in with_dirt(lines, Dirt.NOTE_AS_AMOUNT))
    assert all(read_amount(cells[6]).currency for cells in with_dirt(lines, Dirt.OTHER_CURRENCY))
    assert all(
        read_status(cells[7]) is Problem.UNKNOWN_STATUS for cells in with_dirt(lines, Dirt.SHOUTED_STATUS)
    )
    assert all(not any(cells) for cells in with_dirt(lines, Dirt.BLANK))
    assert all(cells[9] not in ("Mia", "Leo") for cells in with_dirt(lines, Dirt.NICKNAME))


def test_days_in_two_ways(lines):
    """Is a day called ambiguous that is, but for the same number twice?"""
    days = [cells[8] for cells in with_dirt(lines, Dirt.TWO_DAYS)]
    assert all(read_day(day) is Problem.TWO_DAYS for day in days if day[:2] != day[3:5])


def test_clean_lines_are_clean(lines):
    """Can a line without dirt be read whole?"""
    clean = [row.cells for row in lines if not row.dirt]
    read = [
        answer
        for cells in clean
        for answer in (read_amount(cells[6]), read_status(cells[7]), read_day(cells[8]))
    ]
    assert not [answer for answer in read if isinstance(answer, Problem)]


def test_names_come_once_unless_meant():
    """Is a name that stands twice always a line that says so?"""
    for seed in range(20):
        firms = [
            row.cells[0] for row in messy_rows(30, seed) if row.cells[0] and Dirt.SAME_AGAIN not in row.dirt
        ]
        assert len(firms) == len({*firms})


def test_the_migration_reads_it():
    """Does the sheet go through the reader of the migration, the same each time?"""
    sheet = read_sheet(messy_sheet(20, seed=4))
    assert sheet.heads == HEADS
    assert len(rows(sheet, propose(sheet.heads))) >= 20
    assert messy_sheet(20, seed=4) == messy_sheet(20, seed=4) != messy_sheet(20, seed=5)
