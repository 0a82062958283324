"""Boxes of every tier that this machine can run, each for one test."""

import os
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
    """Why this machine cannot run a tier: the reason of the tier itself, or that its boxes do not start."""
    if reason := TIERS[tier].missing():
        return reason
    from greenroom.errors import UsersFault
    from greenroom.sandbox import choose

    try:
        choose(tier)
    except UsersFault as fault:
        return str(fault)
    return None


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
