"""Boxes of every tier that this machine can run, each for one test."""

import os
import subprocess
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from greenroom.sandbox import TIERS, Box
from greenroom.sandbox.identity import is_root, unprivileged
from greenroom.sandbox.interpreter import interpreter
from tests.sandbox import targets as targets_of_the_suite
from tests.sandbox.targets import Targets

OpenBox = Callable[[str], Box]


@cache
def why_not(tier: str) -> str | None:
    """Why this machine cannot run a tier; a tier that has all that it needs must run, or its tests fail."""
    if reason := TIERS[tier].missing():
        return reason
    if tier == "bubblewrap" and not _has_user_namespaces():
        return "user namespaces are closed to bubblewrap here"
    return None


def _has_user_namespaces() -> bool:
    """Whether bubblewrap can do the least that it does."""
    least = ["bwrap", "--unshare-user", "--ro-bind", "/", "/", "true"]
    return subprocess.run(least, capture_output=True, check=False, **unprivileged().options()).returncode == 0


def new_box(tier: str) -> Box:
    """A box that no pool has started; skips the test where there can be none."""
    if reason := why_not(tier):
        pytest.skip(reason)
    return Box(TIERS[tier], interpreter(is_root()), unprivileged())


@pytest.fixture(params=list(TIERS))
def box(request: pytest.FixtureRequest) -> Iterator[Box]:
    """A box of each tier in turn."""
    with new_box(request.param) as box:
        yield box


@pytest.fixture(scope="session")
def targets() -> Iterator[Targets]:
    """Canaries outside of all boxes."""
    with targets_of_the_suite.targets() as found:
        yield found


def user_of(box: Box) -> int:
    """As whom a box runs, seen from outside."""
    return os.getuid() if box.identity.user is None else box.identity.user
