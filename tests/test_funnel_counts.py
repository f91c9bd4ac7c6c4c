"""Reading a funnel's numbers as typed or saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.funnel import FunnelError, Problem
from salesedu.funnel_counts import count_mistake, decode, read_csv, read_funnel, read_rate

names = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)
tables = st.lists(st.tuples(names, st.integers(0, 10**9)), min_size=1, max_size=9)
ways_to_write = st.sampled_from(["{:d}", "{:,d}", "{:_d}", " {:d} "])


def problems(error):
    return [(mistake.problem, mistake.field, mistake.row) for mistake in error.value.mistakes]


@given(tables, st.sampled_from(";\t"), st.booleans(), ways_to_write)
def test_file_round_trip(table, separator, heading, way):
    """Do stages and counts come back from a file, whatever its separator, mark, heading and spaces?"""
    written = [(name, way.format(count).replace("_", " ")) for name, count in table]
    lines = [("stage", "count")] * heading + written
    content = "\r\n".join(separator.join(line) for line in lines).encode("utf-8-sig")
    read = read_csv(decode(content))
    assert read.rows == tuple((name, count.strip()) for name, count in written)
    assert (read.heading is not None) == heading


@given(tables)
def test_comma_file(table):
    """Does a file with commas come back, quoted thousands included?"""
    text = "\n".join(f'{name},"{count:,d}"' for name, count in table)
    assert read_csv(text).rows == tuple((name, f"{count:,d}") for name, count in table)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("10000", 10000),
        ("10 000", 10000),
        ("10.000", 10000),
        ("10,000", 10000),
        ("١٠٠٠٠", 10000),
        ("10k", 10000),
        ("0", 0),
    ],
)
def test_counts_in_any_form(text, count):
    """Is a number of people read in every usual way to write it?"""
    assert read_funnel([("Visitors", text), ("Leads", "0")], "1").counts == (count, 0)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.COUNT_MISSING),
        ("many", Problem.NOT_A_NUMBER),
        ("20 %", Problem.NOT_A_NUMBER),
        ("-3", Problem.NEGATIVE),
        ("3.5", Problem.NOT_WHOLE),
    ],
)
def test_counts_that_are_none(text, problem):
    """Is each kind of wrong count told apart, with its stage?"""
    mistake = count_mistake(2, "Leads ", text)
    assert (mistake.problem, mistake.field, mistake.row, mistake.stage) == (problem, "count", 2, "Leads")


def test_every_wrong_field_is_named():
    """Are the mistakes of all fields reported together?"""
    with pytest.raises(FunnelError) as error:
        read_funnel([("", "10"), ("Leads", "x"), ("Leads", "-1")], "0")
    assert sorted(problems(error), key=str) == sorted(
        [
            (Problem.NAME_MISSING, "name", 0),
            (Problem.NAME_TWICE, "name", 2),
            (Problem.NOT_A_NUMBER, "count", 1),
            (Problem.NEGATIVE, "count", 2),
            (Problem.NOT_ABOVE_ZERO, "deal_size", None),
        ],
        key=str,
    )


@pytest.mark.parametrize(("text", "size"), [("2.500", 2500), ("1 200,50", 1200.5), ("€ 99.90", 99.9)])
def test_deal_size_in_any_form(text, size):
    """Is a deal size read in every usual way to write money?"""
    assert read_funnel([("A", "1"), ("B", "1")], text).average_deal_size == size


@pytest.mark.parametrize(
    ("text", "share"),
    [("4", 0.04), ("4 %", 0.04), ("0,5", 0.005), ("3,125", 0.03125), ("100", 1), ("", None)],
)
def test_sector_rates(text, share):
    """Is a percentage read as a share, and an empty field as no rate?"""
    assert read_rate(text) == (None if share is None else pytest.approx(share))


@pytest.mark.parametrize(
    ("text", "problem"),
    [("x", Problem.NOT_A_NUMBER), ("140", Problem.NOT_A_SHARE), ("-1", Problem.NOT_A_SHARE)],
)
def test_sector_rates_that_are_none(text, problem):
    """Is a rate outside 0 to 100 refused at its field?"""
    with pytest.raises(FunnelError) as error:
        read_rate(text, 3, "Sales")
    assert problems(error) == [(problem, "rate", 3)]


def test_heading_is_told():
    """Is the first line a heading only if it holds a word for its count?"""
    assert read_csv("Étape;Nombre\nA;1").heading == ("Étape", "Nombre")
    assert read_csv("A;1\nB;x").heading is None
    assert read_csv("A;\nB;2").rows == (("A", ""), ("B", "2"))


def test_excel_separator_line():
    """Is the separator line that Excel writes left out?"""
    assert read_csv("sep=;\nA;1\n\nB;2\n").rows == (("A", "1"), ("B", "2"))


def test_unicode_text():
    """Is Excel's Unicode text read?"""
    assert read_csv(decode("زوار\t٣٠٠".encode("utf-16"))).rows == (("زوار", "٣٠٠"),)


def test_other_encodings_are_refused():
    """Is a file in an old code page refused instead of garbled?"""
    with pytest.raises(FunnelError) as error:
        decode("Opportunités;3".encode("cp1252"))
    assert problems(error) == [(Problem.NOT_READABLE, "file", None)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a;b;c\n1;2;3", Problem.NOT_TWO_CELLS),
        ("", Problem.TOO_FEW_STAGES),
        ("\n;\n", Problem.TOO_FEW_STAGES),
    ],
)
def test_files_that_hold_no_table(text, problem):
    """Is a file with other columns or nothing in it refused?"""
    with pytest.raises(FunnelError) as error:
        read_csv(text)
    assert error.value.mistakes[0].problem is problem


def mistakes_of(function, *arguments):
    """Return the mistakes that our own error names; any other error fails the test."""
    try:
        function(*arguments)
    except FunnelError as error:
        return error.mistakes
    return None


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(content):
    """Does no file at all end in another error than ours, and ours never without a mistake?"""
    assert mistakes_of(lambda: read_csv(decode(content))) != ()


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=5), st.text(max_size=8))
def test_any_typing_is_read_or_refused(rows, size):
    """Does nothing one can type end in another error than ours, and ours never without a mistake?"""
    assert mistakes_of(read_funnel, rows, size) != ()
