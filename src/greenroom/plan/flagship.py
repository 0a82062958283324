"""Six weeks around one project of one's own: its way to a telling, and one production concern a week."""

from collections.abc import Mapping, Sequence
from math import ceil

from greenroom.plan.block import Block, Term
from greenroom.plan.wanted import Done, Wanted, many_of

SKILL, LABEL, WORTH = "flagship", "flagship project", 110.0
STAGES: Sequence[tuple[str, str, str]] = (
    ("build", "The question in one sentence, who would use the answer, the figure that decides, and the data with its licence.",
     "A friend could tell from the page when the project would have failed."),
    ("build", "The dullest baseline that could work, end to end, with its figure in the ledger (`greenroom evidence add`).",
     "One command rebuilds it from raw data to figure, twice with the same result."),
    ("build", "A held-out set that you promise not to look at, and a script that measures both the baseline and what comes.",
     "You can say how two rows of training and test could leak into each other, and how you know that they do not."),
    ("build", "The first version that is yours: one idea beyond the baseline, written down before you measured it.",
     "Before and after stand side by side, with how far chance alone would move them."),
    ("build", "The twenty worst mistakes read one by one, sorted into causes, and the largest cause mended.",
     "Each cause has a count, and the figure moved for the reason that you had written down."),
    ("build", "An ablation: each part taken away once, a row each, with its cost in time.",
     "You took out what did not earn its keep, or can say why it stays."),
    ("build", "A way to use it: a command or a page that a stranger can run, with what it answers when it does not know.",
     "Someone else used it without asking you anything, or you mended what they asked."),
    ("build", "The README that a hiring manager reads: result, picture, three decisions with their price, what is missing.",
     "`greenroom portfolio` finds no claim without evidence on it."),
    ("rehearse", "The walkthrough told aloud in five minutes, from a page of notes (`greenroom rehearse --kind walkthrough`).",
     "It is told in time and holds the result, your share, one decision with its price, and what you would do next."),
    ("rehearse", "All twelve usual follow-ups about the project (`greenroom rehearse --gauntlet`).",
     "At most two stay unanswered, and both are on tomorrow's list."),
    ("review", "The project cut to two minutes for a stranger and to thirty seconds for a corridor (`greenroom adapt`).",
     "Both are said without notes, and the figure in both is the one in the ledger."),
)  # fmt: skip
"""Kind of work, deliverable and check, in order."""
CONCERNS: Mapping[str, tuple[str, frozenset[str], str, str]] = {
    "data-quality": (
        "data that goes wrong", frozenset("data-quality data-pipelines data-engineering airflow etl".split()),
        "Checks in front of the flagship that stop it on late, empty, doubled and shifted data, each with a spoiled example.",
        "All four examples stop it with a sentence that says what to do.",
    ),
    "reproducibility": (
        "the same result again", frozenset("reproducibility mlflow dvc experiment-tracking docker model-versioning".split()),
        "The flagship rebuilt on a clean machine or in a container: data version, seed, dependencies and figure in one record.",
        "A second run gives the same figure, or the difference is explained to the digit.",
    ),
    "latency-cost": (
        "time and money",
        frozenset("low-latency-inference latency-optimization model-serving inference-optimization gpu quantization".split()),
        "Median and 99th percentile of an answer, the cost of a thousand of them, and one change that halves one of these.",
        "Before and after are measured under the same load, and you can say what the change made worse.",
    ),
    "monitoring": (
        "noticing that it went wrong",
        frozenset("model-monitoring monitoring observability drift-detection prometheus grafana mlops".split()),
        "Three signals on the flagship: of its input, of its output, of its use; and the line at which someone is woken.",
        "A fault that you planted sets off the right one of them, and a quiet week would set off none.",
    ),
    "release": (
        "release and way back",
        frozenset("model-deployment canary-deployment rollback ci-cd kubernetes shadow-deployment feature-flags".split()),
        "A release of the flagship in steps, with the figure that stops it and a way back that you have really gone once.",
        "From the decision to the old version takes under five minutes by the clock.",
    ),
    "misuse": (
        "misuse and harm",
        frozenset("guardrails prompt-injection responsible-ai data-privacy ai-safety fairness".split()),
        "Ten inputs that somebody with bad intent or bad luck would send, what comes out now, and what should.",
        "The two worst are mended with a test each, and you can say which one you left open and why.",
    ),
}  # fmt: skip
"""What it is called, the skills whose demand speaks for it, deliverable and check."""
FADES = 0.97


def flagship(longest: int, done: Sequence[Done]) -> list[Block]:
    """The stages that are left, one after another, spread over the way."""
    found: list[Block] = []
    for place in range(len(STAGES)):
        tries = [each for each in done if each.skill == SKILL and each.id.split("-")[1] == str(place + 1)]
        if not any(each.is_met for each in tries):
            found.append(_stage(place, len(tries), longest, found[-1].id if found else ""))
    return found


def _stage(place: int, tries: int, longest: int, after: str) -> Block:
    kind, deliverable, check = STAGES[place]
    many = len(STAGES)
    stretch = (place / many * 0.85, min(1.0, (place + 2) / many * 0.95))
    name = f"{SKILL}-{place + 1}" + (f"-{tries + 1}" if tries else "")
    units = min(2, longest) if kind == "build" else 1
    worth = WORTH * FADES**place
    return Block(name, kind, SKILL, LABEL, units, deliverable, check, worth, after, stretch=stretch, is_light=kind == "review")


def concerns(rows: Sequence[Wanted], term: Term, longest: int, done: Sequence[Done]) -> list[Block]:
    """A production concern for each week but the last, those first whose skills are asked for most."""
    demand = {row.skill: row.demand for row in rows}
    wanted = {name: sum(demand.get(skill, 0.0) for skill in skills) for name, (_, skills, _, _) in CONCERNS.items()}
    weeks = max(1, ceil((term.until - term.begins).days / 7))
    found: list[Block] = []
    for place, name in enumerate(sorted(CONCERNS, key=lambda name: -wanted[name])[: max(1, weeks - 1)]):
        found += _concern(name, (place / weeks, (place + 1) / weeks), longest, done)
    return found


def _concern(name: str, stretch: tuple[float, float], longest: int, done: Sequence[Done]) -> list[Block]:
    title, _, deliverable, check = CONCERNS[name]
    skill, label = f"concern-{name}", f"production: {title}"
    met = [each for each in done if each.is_met]
    if many_of(met, skill, "rehearse"):
        return []
    aloud = f"Three minutes aloud on {title} in your project: what you looked at, what you chose, what you left open."
    holds = "It holds a figure from the ledger, and the thing left open has a reason and not an excuse."
    tell = Block(_again(skill, "rehearse", done), "rehearse", skill, label, 1, aloud, holds, 60.0, stretch=(stretch[0], 1.0))
    if many_of(met, skill, "build"):
        return [tell]
    key, units = _again(skill, "build", done), min(2, longest)
    build = Block(key, "build", skill, label, units, deliverable, check, 150.0, stretch=stretch)
    return [build, tell._replace(after=build.id)]


def _again(skill: str, kind: str, done: Sequence[Done]) -> str:
    """The id of the next block of a kind on a skill."""
    number = many_of(done, skill, kind)
    return f"{kind}-{skill}" + (f"-{number + 1}" if number else "")
