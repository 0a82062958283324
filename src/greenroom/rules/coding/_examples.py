"""The small exercise that the examples of this family are about, and how an example is read."""

from greenroom.coding import Results, read_write_up
from greenroom.problem import Clarification, Complexity, Edge, Parameter, Problem, Sample, Solution
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.rules.definition import Example

EXEMPLAR = Solution(
    "exemplar.py", "def repeated(readings):\n    return sorted({one for one in readings if readings.count(one) > 1})\n"
)
EXERCISE = Problem(
    key="repeated-readings",
    title="Readings that come again",
    pattern="counting",
    technique="a set of what was seen",
    difficulty="warm-up",
    minutes=15,
    entry="repeated",
    parameters=(Parameter("readings", "list[int]"),),
    returns="list[int]",
    why="A first step of every cleaning of data.",
    checker="exact",
    tolerance=1e-9,
    limits=(),
    samples=(Sample(([3, 1, 3],), [3]), Sample(([1, 2],), [])),
    facts=(
        Clarification("size", "Up to a million.", "size", ("How many readings can there be?", "How large is the list?")),
        Clarification("no readings", "Then there is nothing to return.", "empties", ("Can the list be empty?",)),
    ),
    hints=("a", "b", "c"),
    rubric=(),
    complexity=Complexity("n", "the number of readings", 16, 4096, ("random",), EXEMPLAR, (("n", 1.0), ("k", 0.0))),
    statement="Write `repeated(readings)`: the readings that come at least twice, ascending. `readings` stays as it is.",
    starter="def repeated(readings): ...\n",
    exemplar=EXEMPLAR.source,
    generators="",
    edges=(Edge("no readings", ("empty list", "no readings")),),
)


def written(text: str, **settings: object) -> Example:
    """An example write-up; ``settings`` are fields of `greenroom.coding.Results` or of a `Problem`."""
    return Example(text, settings)


def read_example(example: Example) -> CodingAnswer:
    """An example, read as a write-up for the small exercise, with the settings that it gives."""
    of_results = {key: value for key, value in example.exercise.items() if key in Results._fields}
    of_problem = {key: value for key, value in example.exercise.items() if key not in Results._fields}
    problem = EXERCISE._replace(**of_problem)  # type: ignore[arg-type]
    return CodingAnswer(problem, read_write_up(example.text), Results(**of_results))  # type: ignore[arg-type]
