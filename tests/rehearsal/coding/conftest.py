"""A sandbox of the best tier that this machine has, shared by all tests of coding rounds."""

from collections.abc import Iterator

import pytest

from greenroom.sandbox import Sandbox
from tests.rehearsal.coding.rooms import a_sandbox


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    yield from a_sandbox()
