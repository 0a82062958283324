"""Which rounds that were held count as mocks of which steps of a loop."""

from collections.abc import Iterable, Iterator, Mapping

from greenroom.history import CODING, Rehearsal
from greenroom.plan.wanted import Done, many_of

DEEP = ("deep-dive-review", "deep-dive-hiring-manager", "deep-dive-behavioural", "deep-dive-research")
HELD_AS: Mapping[str, tuple[str, ...]] = {
    "recruiter-screen": ("recruiter-screen", "career", "pitch"),
    "hiring-manager": ("hiring-manager", "deep-dive-hiring-manager"),
    "coding": (CODING, "coding-screen", "coding-onsite", "coding-practice"),
    "fundamentals": ("technical-questions",),
    "llm": ("technical-questions",),
    "technical": DEEP,
    "behavioural": ("behavioural", "deep-dive-behavioural"),
    "values": ("behavioural",),
    "presentation": ("presentation", "deep-dive-research"),
    "panel": DEEP,
    "executive": ("pitch", "hiring-manager"),
    "general": ("deep-dive-hiring-manager", *DEEP),
}
"""As which of greenroom's rounds a step of a loop can be held, the usual one first. A design, a take-home and a talk with a
client cannot be held yet: they are left out of the chance, and that is said."""
UNITS = 2
"""Half hours that a round which was held is taken to have cost."""


def held_as(rehearsal: Rehearsal) -> tuple[str, ...]:
    """As which rounds a rehearsal counts as a mock: one that was ended with an answer in it, by the round it was."""
    if rehearsal.ended_at is None or not any(said.answered_at for said in rehearsal.attempts):
        return ()
    if rehearsal.mode == CODING:
        return (CODING,)
    name = rehearsal.setup.get("round")
    return (str(name),) if rehearsal.mode == "round" and name else ()


def mocks_held(kept: Iterable[Rehearsal], done: tuple[Done, ...]) -> Iterator[Done]:
    """Mocks that were held without being noted in a plan, as if they had been; each counts for the step that it fits best."""
    told: dict[str, int] = {}
    for rehearsal in kept:
        for kind in _steps(held_as(rehearsal)):
            skill = f"mock-{kind}"
            told[skill] = told.get(skill, 0) + 1
            if told[skill] > many_of(done, skill, "mock") and rehearsal.ended_at:
                yield Done(f"held-{rehearsal.id}", "mock", skill, UNITS, rehearsal.ended_at.date(), is_met=True)


def _steps(names: tuple[str, ...]) -> list[str]:
    """The step that a round stands for: the first one of which it is the usual form, else the one that names it earliest."""
    fitting = [(rounds.index(name), kind) for name in names for kind, rounds in HELD_AS.items() if name in rounds]
    return [min(fitting, key=lambda fit: fit[0])[1]] if fitting else []
