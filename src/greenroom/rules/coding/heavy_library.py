"""heavy-library: an import that does the exercise's work."""

import re
from collections.abc import Iterator, Mapping

from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.slips import Slip, imports, is_standard, used_names
from greenroom.reading.coding.source import Source
from greenroom.rules.coding._examples import written
from greenroom.rules.definition import IN_CODING, Fault, rule

DOES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(words, re.I)
    for name, words in {
        "functools.lru_cache": r"cache|lru|memo",
        "functools.cache": r"cache|lru|memo",
        "heapq.merge": r"merg",
        "graphlib.TopologicalSorter": r"topolog|order|depend|graph|pipeline|cycle|reachab",
        "difflib.SequenceMatcher": r"edit distance|diff|alignment|subsequence|levenshtein",
        "difflib.get_close_matches": r"edit distance|fuzzy|spell|match",
        "statistics.mean": r"\bmeans?\b|average|variance|moment|welford|numerics",
        "statistics.fmean": r"\bmeans?\b|average|variance|moment|welford|numerics",
        "statistics.variance": r"variance|deviation|welford|moment|numerics",
        "statistics.pvariance": r"variance|deviation|welford|moment|numerics",
        "statistics.stdev": r"variance|deviation|welford|moment|numerics",
        "statistics.pstdev": r"variance|deviation|welford|moment|numerics",
        "statistics.median": r"median|quantile|percentile",
        "statistics.quantiles": r"median|quantile|percentile",
        "statistics.correlation": r"correlation|covariance",
        "random.sample": r"reservoir|sampling",
        "random.choices": r"weighted|sampling|alias",
        "random.shuffle": r"shuffl",
        "itertools.permutations": r"permutation|arrangement",
        "itertools.combinations": r"combination|subset",
        "itertools.groupby": r"run.?length|runs of",
        "bisect.bisect_left": r"implement binary search",
        "json.loads": r"json pars|parse json",
        "csv.reader": r"csv|comma",
        "shlex.split": r"quot|shell|tokeni[sz]",
    }.items()
}
FOR_TESTS = frozenset("pytest hypothesis solution main __future__".split())
QUICK = "\n    return [one for one, count in Counter(readings).items() if count > 1]\n```"


@rule(
    "COD107",
    "heavy-library",
    help="Write the core of the task yourself with the standard library, and say in a sentence which library would do it at work.",
    kinds=IN_CODING,
    weak=[
        "## Plan\n\nnumpy unique with counts.\n\n## Code\n\n```python\nimport numpy as np\n\ndef repeated(readings):\n    values, counts = np.unique(readings, return_counts=True)\n    return values[counts > 1].tolist()\n```",
        "## Code\n\n```python\nfrom sortedcontainers import SortedDict\n\ndef repeated(readings):\n    return list(SortedDict())\n```",
        written("## Plan\n\nUse the cache of functools.\n\n## Code\n\n```python\nfrom functools import lru_cache\n\n@lru_cache(maxsize=2)\ndef repeated(readings):\n    return []\n```", pattern="cache design"),
        written("## Code\n\n```python\nimport heapq\n\ndef repeated(readings):\n    return list(heapq.merge(*readings))\n```", pattern="merging sorted shards"),
    ],
    strong=[
        "## Code\n\n```python\nfrom collections import Counter\n\ndef repeated(readings):" + QUICK,
        "## Code\n\n```python\nimport heapq\n\ndef repeated(readings):\n    return heapq.nsmallest(1, readings)\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    return []\n```\n\n## Tests\n\n```python\nimport pytest\nfrom solution import repeated\n\ndef test_it():\n    assert repeated([]) == []\n```",
        written("## Code\n\n```python\nimport heapq\n\ndef repeated(readings):\n    heap = [shard[0] for shard in readings]\n    heapq.heapify(heap)\n    return heap\n```", pattern="merging sorted shards"),
    ],
)  # fmt: skip
def heavy_library(answer: CodingAnswer) -> Iterator[Fault]:
    """An import does what the exercise asks for, or comes from outside of the standard library.

    The exercise is there to show how somebody thinks, and a call to a library shows that they know the library. At work the call is
    right, which is worth saying; in the round the core is written by hand.
    """
    for slip in imports(answer.code):
        module = slip.name.partition(".")[0]
        if is_standard(module) or module in FOR_TESTS or module == answer.problem.name:
            continue
        if not _is_allowed(answer, module):
            yield Fault(
                answer.code.span(slip.node), f"`{module}` is not part of the standard library, which the exercise is meant for."
            )
            return
    known = _shown(answer)
    topic = f"{answer.problem.key} {answer.problem.title} {answer.problem.pattern} {answer.problem.technique}"
    for name in sorted(used_names(answer.code) - known):
        if name in DOES and DOES[name].search(topic) and not _is_allowed(answer, name):
            yield Fault(
                answer.code.span(_place(answer, name).node), f"`{name}` does the work that the exercise asks you to write."
            )
            return


def _shown(answer: CodingAnswer) -> set[str]:
    """What one of the exercise's own solutions uses, which is therefore fair."""
    sources = (answer.problem.exemplar, *(solution.source for solution in answer.problem.correct))
    return set().union(*(used_names(Source(source)) for source in sources))


ALLOWED = re.compile(
    r"(?:>|->|→|=>|\?)\s*(?:[\"“']\s*)?(?:yes|yep|you (?:can|may)|sure|go ahead|allowed|ok(?:ay)?|fine|of course|it is)\b", re.I
)


def _is_allowed(answer: CodingAnswer, name: str) -> bool:
    """Whether the notes ask for a library by its name and hold a yes for an answer."""
    said = answer.write_up.said("clarify") + "\n" + answer.write_up.said("plan")
    words = "|".join(re.escape(part) for part in {name.partition(".")[0], name.rpartition(".")[2]})
    return any(ALLOWED.search(said, found.end(), found.end() + REACH) for found in re.finditer(rf"\b(?:{words})\b", said))


REACH = 120
"""An answer stands no further than this behind what was asked for."""


def _place(answer: CodingAnswer, name: str) -> Slip:
    found = [slip for slip in imports(answer.code) if name.startswith(slip.name)]
    return found[0]
