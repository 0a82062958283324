"""What each listener needs to hear of a story, as weights on the signs that sentences show."""

from collections.abc import Mapping

Weights = Mapping[str, float]

EVERYBODY: Weights = {
    "problem": 3.0, "charge": 1.6, "own": 1.2, "choice": 2.0, "outcome": 3.0, "number": 1.2, "lesson": 1.0, "trouble": 0.8,
    "stake": 1.2, "effect": 1.2, "reason": 1.2, "role:context": 1.2, "role:result": 1.6, "role:decision": 1.0,
    "role:reflection": 0.8, "role:approach": 1.0,
}  # fmt: skip
"""A story without these is none, whoever listens."""

LISTENERS: Mapping[str, Weights] = {
    "peer": {
        "alternative": 1.6, "reason": 1.4, "price": 1.0, "specific": 0.8, "measured": 1.2, "failed": 1.2, "trouble": 1.0,
        "evidence": 1.0, "against": 0.8, "data": 0.6, "role:detail": 1.2, "insight": 0.8, "unknown": 0.5,
    },
    "manager": {
        "charge": 1.4, "own": 1.2, "team": 1.0, "others": 0.8, "handled": 1.2, "constraint": 1.0, "price": 0.8, "shipped": 1.2,
        "lesson": 1.4, "trouble": 1.0, "effect": 1.0, "stake": 0.8, "role:reflection": 1.0,
    },
    "executive": {
        "stake": 2.2, "effect": 2.6, "outcome": 1.4, "number": 1.0, "shipped": 1.2, "price": 1.0, "constraint": 0.6,
        "role:result": 1.0, "particular": -0.5, "role:detail": -1.2, "data": -0.4,
    },
    "researcher": {
        "measured": 1.8, "offline": 1.0, "against": 1.6, "alternative": 1.4, "evidence": 1.6, "limit": 1.2, "unknown": 1.0,
        "failed": 1.2, "data": 1.2, "insight": 1.2, "role:detail": 1.2, "specific": 0.8,
    },
    "product": {
        "stake": 1.8, "effect": 2.0, "others": 1.0, "measured": 1.2, "shipped": 1.4, "choice": 0.6, "price": 1.2, "team": 0.8,
        "against": 0.8, "role:detail": -0.6,
    },
}  # fmt: skip
"""What each listener wants beyond that; what is below nothing costs them patience. The keys are `exercise.AUDIENCES`."""


def weights_for(audience: str) -> dict[str, float]:
    """The weights of a listener: what everybody needs, and what this one wants beyond."""
    wanted = LISTENERS[audience]
    return {name: EVERYBODY.get(name, 0.0) + wanted.get(name, 0.0) for name in EVERYBODY.keys() | wanted.keys()}
