"""What all tests of this folder find without asking for it; where playwright is missing, each file says so itself."""

from contextlib import suppress

import pytest

with suppress(pytest.skip.Exception):
    from tests.studio.browser.housing import house, indoors, only_for_these_tests
    from tests.studio.browsing import chromium, opened, own_port, window

    __all__ = ["chromium", "house", "indoors", "only_for_these_tests", "opened", "own_port", "window"]
