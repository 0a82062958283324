"""What a person can be asked to program: the statement, its solutions right and wrong, and how inputs for it are made.

Everything is text and plain records. Nothing of it runs here; the judge runs all of it in boxes.
"""

from collections.abc import Mapping
from typing import NamedTuple

PATTERNS = (
    "counting", "windows", "graphs", "shortest paths", "heaps", "merging", "binary search", "dynamic programming", "greedy",
    "sampling", "intervals", "rate limiting", "prefixes", "caches", "numerics", "metrics", "models by hand", "retrieval",
    "wrangling",
)  # fmt: skip
"""What exercises are chosen by; the technique says more, and gives more away."""
DIFFICULTIES = ("warm-up", "usual", "hard")
CHECKERS = ("exact", "unordered", "floats", "any-of", "property")
VERDICTS = ("AC", "WA", "TLE", "MLE", "RE", "OLE", "CE", "IE")
"""Accepted, wrong answer, time, memory, run-time error, output limit, does not compile, and a fault of ours."""
SLOW = "slow"
"""Accepted by every case, and above the required class of cost."""
GROUPS = ("sample", "small", "edge", "large", "adversarial")
LARGEST_SOURCE = 64 * 1024
"""Bytes that a source may have."""
MATTERS = (
    "size", "duplicates", "order", "empties", "negatives", "approximation", "ties", "types", "range", "memory", "errors",
    "mutation", "time", "format",
)  # fmt: skip
"""What a candidate should find out before coding; each fact settles one of them."""
LIMITS = ("cpu", "wall", "memory", "file", "files", "processes", "output", "answer")
"""What an exercise may limit otherwise than usual: seconds, bytes, and numbers of files and processes."""


class Parameter(NamedTuple):
    """One argument of the entry: its name, and its type in words."""

    name: str
    type: str


class Case(NamedTuple):
    """One call: the tuple of its arguments; for a class a list of ``[method, *arguments]``, the constructor first."""

    name: str
    group: str
    arguments: object


class Sample(NamedTuple):
    """An example of the statement: the arguments, what comes of them, and a note (may be empty)."""

    arguments: object
    result: object
    note: str = ""


class Clarification(NamedTuple):
    """What the interviewer says to whoever asks ``about`` it; ``matters`` is one of `MATTERS`, ``asks`` are ways to ask it."""

    about: str
    says: str
    matters: str = ""
    asks: tuple[str, ...] = ()


class Edge(NamedTuple):
    """A case that a careful candidate names or tries, and the phrases, in small letters, by which notes mention it."""

    name: str
    words: tuple[str, ...]


class Variant(NamedTuple):
    """The same task with a parameter changed, so that a retry is no repeat; ``says`` tells what is other, in a sentence.

    ``without`` are the ids of mutants that cannot be told in it.
    """

    name: str
    says: str
    without: tuple[str, ...] = ()


class Solution(NamedTuple):
    """A source, and the name of its file in the exercise's folder."""

    file: str
    source: str


class Wrong(NamedTuple):
    """A solution that must not pass: ``verdict`` is one of `VERDICTS` or `SLOW`; ``why`` says what is wrong with it."""

    file: str
    source: str
    verdict: str
    why: str


class Complexity(NamedTuple):
    """The class of cost that is required.

    ``required`` is what is shown ("n log n"); ``size`` says what n is, from ``smallest`` to ``largest``; ``families``
    are the kinds of inputs that ``sized`` of the generators makes; ``reference`` is the source whose cost grows as required;
    ``letters`` says with which power of the size each letter grows that people use for it, ``space`` the exemplar's extra
    memory in these letters (empty where nobody said).
    """

    required: str
    size: str
    smallest: int
    largest: int
    families: tuple[str, ...]
    reference: Solution
    letters: tuple[tuple[str, float], ...] = ()
    space: str = ""


class Mutant(NamedTuple):
    """A fault to put into the exemplar: at ``line`` (from 1) and ``column`` (from 0), ``before`` becomes ``after``."""

    id: str
    operator: str
    line: int
    column: int
    before: str
    after: str
    hint: str


class Problem(NamedTuple):
    """An exercise in programming, in one of its variants; ``key`` is its folder's name, ``variant`` empty for the usual one.

    ``pattern`` is one of `PATTERNS`, ``technique`` says it in more words.
    ``entry`` is a function's name, or ``class`` and a class's; ``tolerance`` counts for the checker "floats" alone;
    ``complexity`` is None where growth is not graded. Two are equal where all of it is.
    """

    key: str
    title: str
    pattern: str
    technique: str
    difficulty: str
    minutes: float
    entry: str
    parameters: tuple[Parameter, ...]
    returns: str
    why: str
    checker: str
    tolerance: float
    limits: tuple[tuple[str, float], ...]
    samples: tuple[Sample, ...]
    facts: tuple[Clarification, ...]
    hints: tuple[str, ...]
    rubric: tuple[str, ...]
    complexity: Complexity | None
    statement: str
    starter: str
    exemplar: str
    generators: str
    checker_source: str = ""
    correct: tuple[Solution, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    strong_tests: str = ""
    mutants: tuple[Mutant, ...] = ()
    edges: tuple[Edge, ...] = ()
    variants: tuple[Variant, ...] = ()
    variant: str = ""

    @property
    def name(self) -> str:
        """The entry's name without the word ``class``."""
        return self.entry.removeprefix("class ")

    @property
    def is_class(self) -> bool:
        """Whether the entry is a class, whose operations are called in turn."""
        return self.entry.startswith("class ")

    @property
    def changed_limits(self) -> Mapping[str, float]:
        """The limits that are other than usual, by name."""
        return dict(self.limits)

    def __hash__(self) -> int:
        return hash((self.key, self.exemplar, self.generators))
