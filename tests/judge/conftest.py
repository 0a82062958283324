"""A sandbox of the best tier that this machine has, shared by all tests of the judge."""

import pytest

from greenroom.library.problems import find_problem
from greenroom.problem import Problem
from greenroom.sandbox import Sandbox, choose


@pytest.fixture(scope="session")
def sandbox() -> Sandbox:
    return choose(None, ask=lambda _: True)


@pytest.fixture
def sums() -> Problem:
    return find_problem("running-sums")
