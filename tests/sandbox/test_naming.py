"""A box loads once what its sources will import, so that not every child does."""

import sys

from greenroom.sandbox import Box, Call
from greenroom.sandbox.naming import KNOWN, named

BEFORE = "import sys\nBEFORE = sorted(sys.modules)\nfrom dataclasses import dataclass\n\ndef loaded():\n    return BEFORE\n"


def test_the_modules_that_a_source_names_are_found_wherever_they_stand():
    source = "from heapq import heappush\n\ndef f():\n    import decimal, heapq\n"

    assert named(source) == ["decimal", "heapq"]
    assert named("def f(numbers):\n    return sum(numbers)\n") == []


def test_what_a_source_names_is_there_before_it_is_run(box: Box):
    answer = box.run(BEFORE, Call("loaded")).answer

    assert answer is not None
    assert b'"dataclasses"' in answer
    assert b'"decimal"' not in answer


def test_all_that_is_known_belongs_to_the_standard_library():
    assert sys.stdlib_module_names >= KNOWN
