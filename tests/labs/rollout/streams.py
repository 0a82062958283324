"""Requests of a rollout, drawn from a seed: in a null world the canary does what the others do."""

from typing import Any

import numpy as np

from greenroom.labs.kit.guardrails import Guardrail

GUARDRAILS = (
    Guardrail("errors"),
    Guardrail("slow", limit=1.1),
    Guardrail("orders", worse="lower"),
    Guardrail("revenue", "mean", "lower", 0.0),
)


def stream(
    seed: int, n: int = 4000, share: float = 0.2, errors: float = 1, slow: float = 1, orders: float = 1, revenue: float = 0,
    sent: float | None = None,
) -> tuple[Any, dict[str, Any]]:  # fmt: skip
    """Which requests the canary answers, and the signals; the factors are what it does to each rate."""
    rng = np.random.default_rng(seed)
    treated = rng.random(n) < (share if sent is None else sent)
    return treated, {
        "errors": rng.random(n) < 0.02 * np.where(treated, errors, 1),
        "slow": rng.random(n) < 0.05 * np.where(treated, slow, 1),
        "orders": rng.random(n) < 0.10 * np.where(treated, orders, 1),
        "revenue": rng.gamma(2.0, 1.0, n) + revenue * treated,
    }
