"""What is practised because of the rounds to expect: coding patterns, designs, the day before."""

from collections.abc import Iterable, Mapping, Sequence

from greenroom.plan.block import Block
from greenroom.plan.wanted import Done, Expected, Wanted, last_of, many_of

CODING = frozenset(("coding", "take-home", "technical"))
DESIGN = frozenset(("design", "llm", "technical"))
PATTERN_WORTH: Mapping[str, float] = {"sprint": 85.0, "build": 50.0}
DESIGN_WORTH: Mapping[str, float] = {"sprint": 190.0, "build": 95.0}
"""Of the first one, by style."""
THE_DAY_BEFORE, EVE_WORTH = "the-day-before", 90.0
FADES = 0.94
"""How much less each further pattern or design is worth than the one before."""
DESIGNS: Mapping[str, tuple[str, frozenset[str]]] = {
    "support-answers": (
        "answers from a company's own documents, with a source under each",
        frozenset("rag llm vector-databases embeddings retrieval langchain semantic-search information-retrieval".split()),
    ),
    "feed-ranking": (
        "a feed that ranks ten thousand items for a user in 100 ms",
        frozenset("ranking recommender-systems personalization learning-to-rank feature-store low-latency-inference".split()),
    ),
    "fraud": (
        "a payment that is passed or held within 50 ms, while fraud is one in a thousand",
        frozenset("fraud-detection anomaly-detection real-time-inference stream-processing classification".split()),
    ),
    "feature-store": (
        "features that training and serving share, right as of the moment of the prediction",
        frozenset("feature-store feature-engineering training-serving-skew spark data-pipelines data-engineering".split()),
    ),
    "model-gateway": (
        "one door to language models for twenty teams: budgets, caching, a fallback, an audit",
        frozenset("llm llm-serving api-design rate-limiting openai prompt-engineering cost-optimization".split()),
    ),
    "gpu-training": (
        "training on forty shared GPUs: queues, checkpoints, what a lost node costs",
        frozenset("distributed-training gpu pytorch kubernetes slurm ml-platform gpu-scheduling ray".split()),
    ),
    "evaluation": (
        "a service that says each night whether a model may be released",
        frozenset("evaluation llm-evaluation experimentation a-b-testing model-monitoring mlflow experiment-tracking".split()),
    ),
    "forecasts": (
        "a forecast of demand for ten thousand products each morning, and what happens when a feed is late",
        frozenset("forecasting time-series airflow batch-inference data-quality dbt snowflake sql".split()),
    ),
    "search": (
        "search over twenty million products, by words and by meaning, and how you would know that it got better",
        frozenset("search elasticsearch semantic-search embeddings information-retrieval search-ranking opensearch".split()),
    ),
    "drift": (
        "a model whose labels come after six weeks: how you notice that it went wrong before that",
        frozenset("model-monitoring drift-detection monitoring mlops observability model-retraining".split()),
    ),
    "agent": (
        "an assistant that may change bookings: what it may do alone, what it asks for, what is undone",
        frozenset("ai-agents agent-orchestration tool-calling langgraph guardrails prompt-injection ai-safety".split()),
    ),
    "images": (
        "defects on a line with twelve cameras, on a small box beside it, with a false alarm a shift at most",
        frozenset("computer-vision edge-computing tensorrt quantization opencv object-detection".split()),
    ),
}
"""What is to be designed, and the skills whose demand speaks for it."""


def coding(patterns: Sequence[str], expected: Iterable[Expected], style: str, done: Sequence[Done]) -> list[Block]:
    """Coding patterns, each solved and later seen again: those first whose check was not met, then as they are handed in."""
    if not CODING.intersection(each.kind for each in expected):
        return []
    found: list[Block] = []
    weak = [pattern for pattern in patterns if (last := last_of(done, _slug(pattern), "rehearse")) and not last.is_met]
    for place, pattern in enumerate([*weak, *(each for each in patterns if each not in weak)]):
        found += _pattern(pattern, PATTERN_WORTH[style] * FADES**place * (2 if pattern in weak else 1), done)
    return found


def designs(
    rows: Sequence[Wanted], expected: Iterable[Expected], style: str, longest: int, done: Sequence[Done]
) -> list[Block]:
    """A design for every other day, those first whose skills are asked for most."""
    if not DESIGN.intersection(each.kind for each in expected):
        return []
    demand = {row.skill: row.demand for row in rows}
    wanted = {name: sum(demand.get(skill, 0.0) for skill in skills) for name, (_, skills) in DESIGNS.items()}
    open_ = [name for name in DESIGNS if not any(each.is_met and each.id.startswith(f"design-{name}") for each in done)]
    order = sorted(open_, key=lambda name: -wanted[name])
    return [_design(name, DESIGN_WORTH[style] * FADES**place, min(2, longest), done) for place, name in enumerate(order)]


def eve(share: float) -> Block:
    """What is done on the last day that has time, which lies at that share of the way."""
    deliverable = (
        "One page for tomorrow: three stories with the number in each, your opening sentence, three questions of your own, the"
        " way there or the link."
    )
    check = "It fits one page, the link or the way is tried out, and after it you close the books."
    name, label = f"review-{THE_DAY_BEFORE}", "the day before"
    return Block(name, "review", THE_DAY_BEFORE, label, 1, deliverable, check, EVE_WORTH, stretch=(share, 1.0), is_light=True)


def _pattern(pattern: str, worth: float, done: Sequence[Done]) -> list[Block]:
    skill, found = _slug(pattern), []
    last = last_of(done, skill, "rehearse")
    if last is None or not last.is_met:
        found.append(_solved(pattern, worth, many_of(done, skill, "rehearse") + 1))
    if not many_of(done, skill, "review"):
        found.append(_seen_again(pattern, worth * 0.5, found[0].id if found else ""))
    return found


def _solved(pattern: str, worth: float, number: int) -> Block:
    skill = _slug(pattern)
    deliverable = (
        f"An exercise of {pattern} under the clock, spoken from the first line on"
        f' (`greenroom code start --pattern "{pattern}"`).'
    )
    check = "You named the pattern and its cost before you wrote, and a test of yours stands before the first run."
    name = _numbered(f"rehearse-{skill}", number)
    return Block(name, "rehearse", skill, f"coding: {pattern}", 1, deliverable, check, worth)


def _seen_again(pattern: str, worth: float, after: str) -> Block:
    skill = _slug(pattern)
    deliverable = f"The same pattern from an empty file, in another variant: {pattern}, its invariant written above the loop."
    check = "It passes without a look at your first solution, in half the time of the first."
    name = f"review-{skill}"
    return Block(name, "review", skill, f"coding: {pattern}", 1, deliverable, check, worth, after, is_light=True)


def _design(name: str, worth: float, units: int, done: Sequence[Done]) -> Block:
    tried = sum(each.id.startswith(f"design-{name}") for each in done)
    what = DESIGNS[name][0]
    deliverable = f"A design on one sheet, aloud and under the clock: {what}."
    check = "The sheet has five figures that you estimated, two designs, one struck out with its reason, and what fails first."
    key, label = _numbered(f"design-{name}", tried + 1), f"system design: {_shown(name)}"
    return Block(key, "rehearse", "system-design", label, units, deliverable, check, worth, every=2)


ABBREVIATED = frozenset(("gpu",))


def _shown(name: str) -> str:
    return " ".join(word.upper() if word in ABBREVIATED else word for word in name.split("-"))


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _slug(pattern: str) -> str:
    return "pattern-" + "-".join(pattern.lower().split())
