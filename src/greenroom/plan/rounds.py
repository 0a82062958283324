"""Mocks of the rounds to expect: at least one each, and when they stand."""

from collections.abc import Mapping, Sequence
from math import ceil

from greenroom.plan.block import Block, Term
from greenroom.plan.wanted import Done, Expected

NO_MOCK = frozenset(("reference",))
"""Steps of a loop in which the person is not asked."""
SHORT = 30
"""Minutes up to which a mock takes one unit."""
MOCKS: Mapping[str, tuple[str, str]] = {
    "recruiter-screen": (
        "A recruiter screen held to the end (`greenroom interview recruiter-screen`), your question back included.",
        "Who you are takes under ninety seconds, and pay and notice are said without a pause that you would hear.",
    ),
    "hiring-manager": (
        "A hiring manager's round held to the end (`greenroom interview hiring-manager`), and its debrief read.",
        "The debrief names nothing that would block a yes; if it does, that is the first line of your note.",
    ),
    "coding": (
        "A coding round under the clock (`greenroom interview coding-screen --real`): clarify, plan, code, test, close.",
        "It is submitted in time, a test of yours would have caught a slip, and you said its cost before you were asked.",
    ),
    "take-home": (
        "A take-home in small: a problem statement cut to this block, a result that runs, a README of what you left out.",
        "A stranger could run it from the README, and the three things left out are in the order in which you would do them.",
    ),
    "fundamentals": (
        "A round of machine-learning questions (`greenroom interview technical-questions`), spoken, no notes.",
        "No answer begins before you know what is asked, and each names the case in which it would be wrong.",
    ),
    "llm": (
        "A round on language models (`greenroom interview technical-questions`): retrieval, evaluation, cost, what fails.",
        "Each claim that something helps comes with how you would measure it and what it costs per request.",
    ),
    "design": (
        "A design under the clock on one sheet: goal and figures, data, model, serving, evaluation, what fails, what it costs.",
        "The first ten minutes are questions and figures; you name two designs and leave one, with its price.",
    ),
    "technical": (
        "A deep-dive into a project of yours (`greenroom interview deep-dive-review`), follow-ups and all.",
        "Five whys in a row get an answer, or an honest “I did not measure that” with what you would measure.",
    ),
    "behavioural": (
        "A behavioural round held to the end (`greenroom interview behavioural`): three situations, two minutes each.",
        "All three are different projects, each says what you did and what it cost, none is longer than 150 seconds.",
    ),
    "presentation": (
        "A presentation given standing, to the wall or to a friend (`greenroom interview presentation`), questions included.",
        "You end a minute early, and the one slide that carries the decision could stand alone.",
    ),
    "panel": (
        "One project told to three listeners in turn (`greenroom adapt` cuts it): engineer, product person, manager.",
        "Each version leads with what that listener decides, and no fact differs between them.",
    ),
    "values": (
        "Three stories of how you work with people (`greenroom interview behavioural`), one of them of a mistake of yours.",
        "In the mistake you say what it cost others and what you do since; no one else is to blame in it.",
    ),
    "executive": (
        "Your work in two minutes for someone who pays for it (`greenroom interview pitch`), then three blunt questions.",
        "It begins with what changed for the business, in money, time or risk, and holds one number.",
    ),
    "client": (
        "A first talk with a client: ten minutes of questions to an imagined one, then your proposal in five sentences.",
        "You asked what they do today and what a mistake costs them before you named any model.",
    ),
    "general": (
        "A project deep-dive held to the end (`greenroom interview deep-dive-hiring-manager`), and its debrief read.",
        "You could say in one sentence each what you would keep and what you would change; the note holds both.",
    ),
}
"""Deliverable and check by kind of round."""
WORTHS = (70.0, 45.0, 30.0)
"""Of the first mock of a round, the second, the third."""


def mocks(expected: Sequence[Expected], term: Term, longest: int, done: Sequence[Done]) -> list[Block]:
    """The mocks of all rounds, a chain for each; where one was held already, the others stand behind it."""
    rounds = [each for each in _named(expected) if each[1].kind not in NO_MOCK]
    many = 3 if term.style == "build" else 2
    slots = _slots(len(rounds) * many, term)
    found = []
    for turn in range(many):
        for place, (name, each) in enumerate(rounds):
            found.append(_mock(name, each, turn, slots[turn * len(rounds) + place], longest, done))
    every = 2 if term.style == "sprint" else 1  # the days between those of designs
    return [block._replace(every=every, beat=every - 1) for block in found if block is not None]


def labels(expected: Sequence[Expected]) -> dict[str, str]:
    """How each round is called, by the name that its mocks carry."""
    named = [each for each in _named(expected) if each[1].kind not in NO_MOCK]
    return {name: each.label if name == each.kind else f"{each.label} {name.rpartition('-')[2]}" for name, each in named}


def _named(expected: Sequence[Expected]) -> list[tuple[str, Expected]]:
    """Rounds with names of their own: the second of a kind has a number."""
    seen: dict[str, int] = {}
    found = []
    for each in expected:
        seen[each.kind] = seen.get(each.kind, 0) + 1
        found.append((each.kind if seen[each.kind] == 1 else f"{each.kind}-{seen[each.kind]}", each))
    return found


def _mock(
    name: str, each: Expected, turn: int, stretch: tuple[float, float], longest: int, done: Sequence[Done]
) -> Block | None:
    """One mock; none where it was held. Whoever held a later one first still has the earlier one before them."""
    skill = f"mock-{name}"
    held = {each.id for each in done if each.skill == skill}
    if f"{skill}-{turn + 1}" in held:
        return None
    units = 1 if each.minutes <= SHORT else 2
    earlier = [f"{skill}-{number}" for number in range(1, turn + 1) if f"{skill}-{number}" not in held]
    before = earlier[-1] if earlier else ""
    deliverable, check = MOCKS.get(each.kind, MOCKS["general"])
    label = labels([each])[each.kind] + (f" {name.rpartition('-')[2]}" if name != each.kind else "")
    return Block(
        f"{skill}-{turn + 1}", "mock", skill, label, min(units, max(1, longest)), deliverable, check,
        WORTHS[turn], before, name if not held else "", stretch,
    )  # fmt: skip


def _slots(many: int, term: Term) -> list[tuple[float, float]]:
    """Stretches of the way: evenly in a sprint after its first quarter; in six weeks one a week, then more often."""
    if term.style == "build":
        weeks = max(1, ceil((term.until - term.begins).days / 7))
        early = min(many, max(0, weeks - 2))
        first = [(week / weeks, (week + 1) / weeks) for week in range(early)]
        return first + _even(many - early, early / weeks)
    return _even(many, 0.25)


def _even(many: int, begins: float) -> list[tuple[float, float]]:
    step = (1 - begins) / max(1, many)
    return [(begins + step * place, min(1.0, begins + step * (place + 2))) for place in range(many)]
