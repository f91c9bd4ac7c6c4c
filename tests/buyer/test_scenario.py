"""Can a trainer write a scenario, and does every mistake in it get a sentence with its line?"""

from pathlib import Path

import pytest

from salesedu.buyer.scenario import FOLDER, ScenarioError, read_scenario, scenarios
from salesedu.disc import Style
from salesedu.objections import Cause, Obstacle

GOOD = (FOLDER / "en" / "dental_bookings.toml").read_text(encoding="utf-8")


@pytest.fixture
def changed(tmp_path: Path):
    """Return how to write the file of a good scenario with one change."""

    def write(old: str, new: str) -> Path:
        assert old in GOOD
        path = tmp_path / "changed.toml"
        path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
        return path

    return write


def line_of(text: str, path: Path) -> int:
    """Return the line in which a text stands."""
    return next(
        number for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if text in line
    )


def trouble(path: Path) -> str:
    """Return what is said about a scenario that cannot be used."""
    with pytest.raises(ScenarioError) as caught:
        read_scenario(path)
    return str(caught.value)


def test_a_scenario_is_read() -> None:
    """Is everything in the file where the dataclasses say?"""
    dental = scenarios()["dental_bookings"]
    assert (dental.id, dental.level, dental.style) == ("dental_bookings", 1, Style.STEADINESS)
    assert dental.buyer.name == "Mara Keller"
    assert [problem.id for problem in dental.problems] == ["no_shows", "busy_phone"]
    assert [effect.id for effect in dental.problems[0].consequences] == ["idle_dentist", "waiting_list"]
    assert dental.problem("busy_phone").need.benefits[0].startswith("Your team wants time")
    assert (dental.obstacle("not_now").kind, dental.obstacle("not_now").cause) == (
        Obstacle.TIMING,
        Cause.WRONG_MOMENT,
    )
    assert dental.start is None


def test_a_call_can_begin_in_the_middle() -> None:
    """Does a scenario with a start know the needs and the objection it begins with?"""
    start = scenarios()["tool_rental"].start
    assert start is not None
    assert (start.needs, start.objection) == (("missing_tools",), "price")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('industry = "health care"', 'industri = "x"', "industri", "Did you mean industry?"),
        ('industry = "health care"', "colour = 3", "colour", "Known here are: "),
        ('title = "The dentists with empty chairs"\n', "", None, 'Write: title = "…"'),
        ("level = 1 ", 'level = "one" ', "level =", "whole number"),
        ("level = 1 ", "level = true ", "level =", "whole number"),
        ("level = 1 ", "level = 4 ", "level =", "1, 2 or 3"),
        ('style = "steadiness"', 'style = "calm"', "style =", "dominance, influence, steadiness, compliance"),
        (
            'kind = "budget"',
            'kind = "money"',
            'kind = "money"',
            "budget, priority, timing, competitor, other",
        ),
        ('cause = "wrong_moment"', 'cause = "busy"', 'cause = "busy"', "value_not_seen, wrong_moment"),
        ('role = "practice manager"', 'role = ""', "role =", "is empty"),
        ('role = "practice manager"', "role = 3", "role =", "double quotes"),
        ('role = "practice manager"\n', "", "[buyer]", "The key role is missing in [buyer]"),
        ('asks = ["How does a patient', 'asks = [] # ["How does a patient', "asks = []", "empty list"),
        (
            'asks = ["How does a patient book an appointment with you today?"]',
            'asks = "x?"',
            'asks = "x?"',
            '["one"',
        ),
        ('id = "size"', 'id = "booking_today"', "booking_today", "used twice"),
        ('id = "waiting_list"', 'id = "idle_dentist"', "idle_dentist", "used twice"),
        ("[opening]\nsays", "[opening]\nsay", "say =", "Did you mean says?"),
        ("format = 1", "format = 2", "format = 2", "format = 1"),
        ('language = "en"', 'language = "tlh"', "language =", "speak en"),
        ('name = "Mara Keller"', "name = Mara", "name = Mara", "not valid TOML"),
        ("[advance]", "[next]", "[next]", "not known here"),
    ],
)
def test_a_mistake_names_its_line(changed, old: str, new: str, line: str | None, words: str) -> None:
    """Does the sentence about a mistake name the file, the line and what to write instead?"""
    path = changed(old, new)
    said = trouble(path)
    assert words in said
    if line is None:
        assert said.startswith("changed.toml, line 1: ")
    else:
        lines = [n for n, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if line in text]
        assert int(said.split("line ")[1].split(":")[0]) in lines


def test_the_last_of_two_equal_names_is_blamed(changed) -> None:
    """Does the line of a double identifier lead to the second one?"""
    path = changed('id = "size"', 'id = "booking_today"')
    assert f"line {line_of('How many dentists', path) - 2}:" in trouble(path)


def test_a_key_deep_inside_names_its_line(changed) -> None:
    """Is a mistake in the consequence of the second problem found in its own line?"""
    path = changed('words = ["lost", "give up"', 'wrods = ["lost", "give up"')
    assert f"line {line_of('wrods', path)}: The key wrods is not known here. Did you mean words?" in trouble(
        path
    )


def test_a_missing_part_is_shown_as_it_is_written(changed) -> None:
    """Does a missing table say how its heading looks?"""
    need = GOOD[GOOD.index("[problems.need]") : GOOD.index("[[problems]]", GOOD.index("[problems.need]"))]
    assert "[…need] and its keys" in trouble(changed(need, ""))


def test_a_table_in_the_wrong_form_is_named(changed) -> None:
    """Does a text in the place of a table say that it must be a table?"""
    opening = GOOD[GOOD.index("[opening]") : GOOD.index("# Facts:")]
    path = changed(opening, "")
    path.write_text('opening = "Hello"\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert trouble(path).startswith("changed.toml, line 1: opening must be a table")


def test_a_level_needs_its_obstacles(changed) -> None:
    """Is a level refused for which there are too few obstacles?"""
    second = GOOD[GOOD.index('[[obstacles]]\nid = "not_now"') : GOOD.index("[advance]")]
    path = changed(second, "")
    path.write_text(path.read_text(encoding="utf-8").replace("level = 1", "level = 3"), encoding="utf-8")
    assert "raises 2 obstacles, and there are 1 here" in trouble(path)


@pytest.mark.parametrize(
    ("needs", "objection", "words"),
    [("no_show", "price", "no_shows, busy_phone"), ("no_shows", "costs", "price, not_now")],
)
def test_a_start_names_what_there_is(changed, needs: str, objection: str, words: str) -> None:
    """Is a start refused that names a need or an objection that the file does not have?"""
    start = f'[start]\nneeds = ["{needs}"]\nobjection = "{objection}"\nsays = "Hello."\n\n# Facts:'
    assert words in trouble(changed("# Facts:", start))


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b""])
def test_a_file_that_is_no_text_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    """Is a file that holds no scenario at all refused in words?"""
    path = tmp_path / "x.toml"
    path.write_bytes(content)
    assert trouble(path).startswith("x.toml, line 1: ")


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    """Is a file that is not there refused in words?"""
    assert "cannot be read" in trouble(tmp_path / "none.toml")
