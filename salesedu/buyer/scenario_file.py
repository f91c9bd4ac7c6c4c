"""Reads a scenario file into dataclasses, or says in which line it has to change, and how.

The dataclasses *are* the format: a field is a key, ``str`` is a text, ``tuple[str, ...]`` a list of texts,
``tuple[Fact, ...]`` a list of tables ``[[facts]]``, an enum one of its values, and a field with a default may
be left out.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Path_ = tuple[str | int, ...]
T = TypeVar("T")

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\s-]+?)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


class ScenarioError(ValueError):
    """A scenario file that cannot be used: its name, the line, and what to write instead."""


@dataclass(frozen=True)
class Place:
    """A place in a scenario file.

    Attributes
    ----------
    file : the file.
    lines : the line, from 1, of each key and table of the file.
    path : keys and positions that lead to the place, such as ``("problems", 0, "need")``.
    """

    file: Path
    lines: Mapping[Path_, int]
    path: Path_ = ()

    def at(self, *more: str | int) -> "Place":
        """Return a place inside this one."""
        return replace(self, path=(*self.path, *more))

    @property
    def line(self) -> int:
        """The line of the place, or of the nearest table around it that has one."""
        ends = range(len(self.path), -1, -1)
        return next((self.lines[self.path[:end]] for end in ends if self.path[:end] in self.lines), 1)

    @property
    def name(self) -> str:
        """The key, or the table as its heading is written."""
        words = [part for part in self.path if isinstance(part, str)]
        return words[-1] if words else "the file"

    def error(self, trouble: str) -> ScenarioError:
        """Return an error that names file and line."""
        return ScenarioError(f"{self.file.name}, line {self.line}: {trouble}")


def load(path: Path) -> tuple[dict[str, Any], Place]:
    """Return what a TOML file holds, and the place of its beginning.

    Raises
    ------
    ScenarioError
        If the file cannot be read or is not valid TOML.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ScenarioError(f"{path.name}, line 1: This file cannot be read as UTF-8 text: {error}") from None
    try:
        return tomllib.loads(text), Place(path, _lines(text))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        number = line.group(1) if line else len(text.splitlines())
        raise ScenarioError(
            f"{path.name}, line {number}: This is not valid TOML: {error}. "
            'A text stands between "double quotes", a list between [square brackets], with commas.'
        ) from None


def _lines(text: str) -> dict[Path_, int]:
    """Return the line of each table and key; ``tomllib`` does not tell."""
    found: dict[Path_, int] = {}
    table: Path_ = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _table_path(header.group(2), found, is_list=header.group(1) == "[[")
            found[table] = number
        elif key := _KEY.match(line):
            found.setdefault((*table, key.group(1)), number)
    return found


def _table_path(heading: str, found: Mapping[Path_, int], is_list: bool) -> Path_:
    """Return where a heading such as ``problems.consequences`` stands: in the last problem so far."""
    path: Path_ = ()
    parts = [part.strip() for part in heading.split(".")]
    for depth, part in enumerate(parts, 1):
        path = (*path, part)
        tables = sum(known[:-1] == path and isinstance(known[-1], int) for known in found if known)
        if depth == len(parts) and is_list:
            path = (*path, tables)
        elif tables:
            path = (*path, tables - 1)
    return path


def read_table(kind: type[T], table: object, place: Place, **given: object) -> T:
    """Return a table of the file as a dataclass.

    Parameters
    ----------
    kind : the dataclass.
    table : what the file holds there.
    place : where that is.
    given : fields that do not come from the file.

    Raises
    ------
    ScenarioError
        If a key is unknown, missing, or holds what it may not hold.
    """
    if not isinstance(table, dict):
        raise place.error(f"{place.name} must be a table: put its keys under the heading [{place.name}].")
    known = {field.name: field for field in fields(kind) if field.name not in given}  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            raise place.at(key).error(_unknown(key, known))
    types = get_type_hints(kind)
    values = {
        name: _value(types[name], table[name], place.at(name))
        for name, field in known.items()
        if _is_there(field, table, place)
    }
    return kind(**given, **values)


def _unknown(key: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(key, known, 1)
    hint = f"Did you mean {near[0]}?" if near else f"Known here are: {', '.join(known)}."
    return f"The key {key} is not known here. {hint}"


def _is_there(field: Field[Any], table: Mapping[str, object], place: Place) -> bool:
    """Return whether a key is there; it must be, unless its field has a default."""
    if field.name in table:
        return True
    if field.default is MISSING:
        where = f"[{place.name}]" if place.path else "the top of the file"
        raise place.error(
            f"The key {field.name} is missing in {where}. Write: {_sample(field.name, field.type)}"
        )
    return False


def _sample(name: str, kind: Any) -> str:
    """Return what a missing key could look like."""
    if kind is int:
        return f"{name} = 1"
    if kind is str:
        return f'{name} = "…"'
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f'{name} = "{next(iter(kind))}"'
    if get_origin(kind) is tuple:
        return f"[[…{name}]] and its keys" if is_dataclass(get_args(kind)[0]) else f'{name} = ["…", "…"]'
    return f"[…{name}] and its keys"


def _value(kind: Any, value: object, place: Place) -> object:
    """Return a value of the file as the type its field has."""
    if isinstance(kind, UnionType):
        kind = next(one for one in get_args(kind) if one is not type(None))
    if is_dataclass(kind) and isinstance(kind, type):
        return read_table(kind, value, place)
    if get_origin(kind) is tuple:
        return _list(get_args(kind)[0], value, place)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _choice(kind, value, place)
    if kind is int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise place.error(f"{place.name} must be a whole number without quotes, not {value!r}.")
        return value
    return _text(value, place)


def _text(value: object, place: Place) -> str:
    if not isinstance(value, str):
        raise place.error(f'{place.name} must be a text between "double quotes", not {value!r}.')
    if not value.strip():
        raise place.error(f"{place.name} is empty. Write what belongs there, or take the line out.")
    return value.strip()


def _list(kind: Any, value: object, place: Place) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise place.error(f'{place.name} must be a list: ["one", "two"], also where there is only one.')
    if not value:
        raise place.error(f"{place.name} is an empty list. It needs at least one entry.")
    return tuple(_value(kind, item, place.at(number)) for number, item in enumerate(value))


def _choice(kind: type[StrEnum], value: object, place: Place) -> StrEnum:
    try:
        return kind(str(value))
    except ValueError:
        raise place.error(f"{place.name} cannot be {value!r}. Write one of: {', '.join(kind)}.") from None
