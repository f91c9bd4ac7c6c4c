"""Do pyproject.toml, the two locks and environment.yml say the same?"""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).parent.parent
LOCKS = ["requirements.lock", "requirements-test.lock"]
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def read_lock(name: str) -> list[Requirement]:
    """Return the entries of a lock, without their hashes."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line.removesuffix(" \\")) for line in lines if not line.startswith(" ")]


def versions(name: str) -> dict[str, list[str]]:
    """Return the locked versions of each package: more than one where they differ by Python."""
    found: dict[str, list[str]] = {}
    for entry in read_lock(name):
        found.setdefault(canonicalize_name(entry.name), []).append(str(entry.specifier).removeprefix("=="))
    return found


def declared(*groups: str) -> list[Requirement]:
    """Return the dependencies that pyproject.toml declares, with some of its groups."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [project["project"]["dependencies"], *(project["dependency-groups"][group] for group in groups)]
    return [Requirement(text) for texts in lists for text in texts]


@pytest.mark.parametrize(("lock", "groups"), [(LOCKS[0], ["build"]), (LOCKS[1], ["build", "test"])])
def test_every_dependency_is_locked(lock: str, groups: list[str]) -> None:
    """Is every declared dependency in the lock, in versions it allows?"""
    locked = versions(lock)
    wrong = [
        str(wanted)
        for wanted in declared(*groups)
        if not (found := locked.get(canonicalize_name(wanted.name)))
        or not all(wanted.specifier.contains(version) for version in found)
    ]
    assert wrong == []


def test_build_backend_is_locked() -> None:
    """Can the package itself be installed without fetching anything outside the lock?"""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(project["build-system"]["requires"]) <= set(versions(LOCKS[0]))


def test_test_lock_holds_the_other() -> None:
    """Do tests run with the very versions that learners get?"""
    everything = {str(entry) for entry in read_lock(LOCKS[1])}
    assert {str(entry) for entry in read_lock(LOCKS[0])} - everything == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_hold_entries_and_hashes_only(lock: str) -> None:
    """Is every line a pinned package or its hash, so that no address can be among them?"""
    lines = (HERE / lock).read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if not HASH.match(line)]
    assert [line for line in entries if not re.match(r"^[a-z0-9.-]+==[^ ]+( ; [^:]+)? \\$", line)] == []
    assert not [line for line in lines if "http" in line.split("==")[-1] or "file:" in line]


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_are_complete_here(lock: str) -> None:
    """Does what is installed here need nothing but what the lock names?"""
    locked = versions(lock)
    here = default_environment()
    missing = []
    for entry in read_lock(lock):
        try:
            needs = [Requirement(text) for text in requires(entry.name) or []]
        except PackageNotFoundError:
            continue  # for another system or Python
        for need in needs:
            applies = need.marker is None or need.marker.evaluate({**here, "extra": ""})
            if applies and canonicalize_name(need.name) not in locked:
                missing.append(f"{entry.name} needs {need}")
    assert missing == []


def test_environment_uses_the_same_lock() -> None:
    """Does environment.yml install the learner's lock, and no more?"""
    environment = yaml.safe_load((HERE / "environment.yml").read_text(encoding="utf-8"))
    *conda, pip = environment["dependencies"]
    assert [re.split("[=<>]", name)[0] for name in conda] == ["python", "pip"]
    assert pip == {"pip": [f"-r {LOCKS[0]}"]}


def test_environment_names_a_python_that_fits() -> None:
    """Is the Python of environment.yml one that the package accepts?"""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
    environment = yaml.safe_load((HERE / "environment.yml").read_text(encoding="utf-8"))
    python = Requirement(environment["dependencies"][0].replace("=", "=="))
    version = str(python.specifier).removeprefix("==")
    assert Requirement(f"python{project['project']['requires-python']}").specifier.contains(version)


@pytest.mark.parametrize("name", [*LOCKS, "environment.yml", "pyproject.toml"])
def test_no_index_is_named(name: str) -> None:
    """Is the place to fetch packages from left to the person's own settings?"""
    text = (HERE / name).read_text(encoding="utf-8")
    assert re.findall(r"https?://|file:|--(?:extra-)?index-url|--find-links|--trusted-host", text) == []
