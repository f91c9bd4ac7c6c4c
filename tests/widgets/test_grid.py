"""Rows of fields, used as a person uses them."""

from salesedu.widgets.grid import Grid


def shown(grid):
    """Return how many rows are in sight."""
    return sum(box.layout.display != "none" for box in grid.box.children[1:])


def test_there_is_always_one_row_to_go_on():
    """Is one empty row in sight after the last filled one, until the grid is full?"""
    grid = Grid({"name": "Name", "cost": "Cost"}, most=3)
    assert shown(grid) == 1
    grid.fields["1.cost"].value = "5"
    assert shown(grid) == 2
    grid.fields["3.name"].value = "c"
    assert shown(grid) == 3
    assert grid.rows() == {1: {"name": "", "cost": "5"}, 3: {"name": "c", "cost": ""}}


def test_fields_say_where_they_are():
    """Does each field have a name of its own for those who hear it, and its own problem?"""
    grid = Grid({"name": "Name", "cost": "Cost"}, most=2)
    assert [field.label for field in grid.fields.values()] == [
        "Name, line 1",
        "Cost, line 1",
        "Name, line 2",
        "Cost, line 2",
    ]
    grid.mark({"2.cost": "Type a number."})
    assert [name for name, field in grid.fields.items() if field.problem] == ["2.cost"]
    grid.mark({})
    assert not any(field.problem for field in grid.fields.values())
