"""Bringing a model to people: in the shadow, as a canary with guardrails, to everybody, and back again.

A rollout is looked at all the time, so its tests are those of `sequential`: looking often raises no false alarms.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy import stats

from greenroom.labs.kit.decisions import GO_ON, PROMOTE, ROLL_BACK, STOP, Decision, Evidence
from greenroom.labs.kit.evaluation.intervals import share as share_of
from greenroom.labs.kit.gates import Rule
from greenroom.labs.kit.guardrails import MISMATCH, SPLIT, Guardrail, seen, split
from greenroom.labs.kit.registered import Move
from greenroom.labs.kit.registry import CHALLENGER, CHAMPION, Registry


def shadow(champion: Any, challenger: Any, threshold: float, agree: float = 0.95) -> Decision:
    """Whether a challenger that scores the same requests, unseen by anybody, decides like the champion.

    Evidence: the share of equal decisions at the threshold with Wilson's interval, the share of scores that are no numbers, and
    the largest gap between the distributions of scores (Kolmogorov-Smirnov). "stop" where a score is no number, or where the
    share is surely below ``agree``; "promote" (to a canary) where it is surely above; else "go on".
    """
    champion, challenger = np.asarray(champion, float), np.asarray(challenger, float)
    n = len(champion)
    if n == 0 or len(challenger) != n:
        raise ValueError("a shadow needs a score of each model for every request")
    broken = int((~np.isfinite(challenger)).sum())
    same = share_of(int(((champion >= threshold) == (challenger >= threshold)).sum()), n)
    evidence = [
        Evidence("agreement", *same, agree, n),
        Evidence("broken scores", *share_of(broken, n), 0.0, n),
    ]
    if broken:
        return Decision(
            STOP, "a score is a number", f"{broken} of {n} scores of the challenger are no numbers", tuple(evidence)
        )
    gap = float(stats.ks_2samp(champion, challenger).statistic)
    evidence.append(Evidence("gap of scores", gap, None, None, 1.0, n))
    action = PROMOTE if same.low >= agree else STOP if same.high < agree else GO_ON
    says = f"{same.value:.1%} of {n} decisions are the same ({same.low:.1%} to {same.high:.1%}); {agree:.1%} are asked for"
    return Decision(action, f"agreement of at least {agree:g} by Wilson's interval", says, tuple(evidence))


def sample_ratio(counts: Mapping[str, int], expected: Mapping[str, float], level: float = MISMATCH) -> Decision:
    """Whether traffic was split as planned: Pearson's chi-square; "stop" below the level, for then no other number holds.

    ``expected`` are shares or weights by the same names. See Fabijan et al., Diagnosing Sample Ratio Mismatch in Online
    Controlled Experiments, KDD 2019. Look once, or at a level divided by the number of looks.
    """
    if set(counts) != set(expected) or len(counts) < 2:
        raise ValueError("a split is checked with a count and an expected share for each of at least two arms")
    n, weights = sum(counts.values()), sum(expected.values())
    due = [expected[arm] / weights * n for arm in counts]
    p = float(stats.chisquare(list(counts.values()), due).pvalue)
    shares = ", ".join(f"{arm} {count / n:.2%} (planned {expected[arm] / weights:.2%})" for arm, count in counts.items())
    says = f"{shares}: p = {p:.2g}"
    return Decision(STOP if p < level else GO_ON, f"sample ratio by chi-square at {level:g}", says, (_p_value(p, level, n),))


def canary(
    treated: Any, signals: Mapping[str, Any], guardrails: Sequence[Guardrail], share: float, planned: int, level: float = 0.05
) -> Decision:
    """What to do with a canary after the requests so far, in their order; ``treated`` says which ones it answered.

    Each request goes to the canary by chance, ``share`` of them. In a rollout that does no harm, the chance that any guardrail
    ever crosses its limit, at whatever number of requests one looks, is at most ``level`` (shared out evenly: Bonferroni).
    "roll back" names the guardrail that crossed first, "stop" a broken split (the same test, at `MISMATCH`); "promote" comes
    after ``planned`` requests, "go on" before. The evidence is what was seen when the decision fell. A promotion means that no
    harm was seen: the intervals say how much may have been overlooked.
    """
    treated = np.asarray(treated, bool)
    _check(treated, signals, guardrails, share)
    each_level = level / len(guardrails)
    found = [seen(guardrail, treated, signals[guardrail.key], share, planned, each_level) for guardrail in guardrails]
    found = [split(treated, share), *found]
    first = min((each for each in found if each.crossed is not None), key=lambda each: each.crossed or 0, default=None)
    if first is not None and first.n < len(treated):
        until = {key: np.asarray(signal)[: first.n] for key, signal in signals.items()}
        return canary(treated[: first.n], until, guardrails, share, planned, level)
    rule = f"sequential guardrails at {level:g} in all, {each_level:g} each"
    return _decided(first, found, len(treated), planned, rule)


def carried_out(decision: Decision, registry: Registry, name: str, gate: Iterable[Rule] = (), at: str = "") -> Move | None:
    """The decision on the challenger, done: made champion through the gate, or withdrawn; None where nothing is to be done.

    The registry's history then names the rule of the decision or of the gate.
    """
    if decision.action == PROMOTE:
        challenger = registry.holder(name, CHALLENGER)
        return None if challenger is None else registry.promote(name, challenger.number, CHAMPION, gate, at)
    if decision.action in (ROLL_BACK, STOP):
        return registry.withdraw(name, CHALLENGER, f"{decision.rule}: {decision.says}", at)
    return None


def _harm(evidence: Evidence) -> str:
    value, low, high = ("any" if number is None else f"{number:.3g}" for number in evidence[1:4])
    return f"{evidence.key} is at {value} ({low} to {high}) after {evidence.n} requests, beyond its limit of {evidence.limit:g}"


def _decided(first: Evidence | None, found: Sequence[Evidence], n: int, planned: int, rule: str) -> Decision:
    if first is None:
        says = f"no guardrail was crossed in {n} of {planned} planned requests"
        return Decision(PROMOTE if n >= planned else GO_ON, rule, says, tuple(found))
    if first.key == SPLIT:
        says = (
            f"{first.value or 0:.2%} of {n} requests went to the canary, {first.limit:.2%} were planned: no other number holds"
        )
        return Decision(STOP, f"sequential sample ratio at {MISMATCH:g}", says, tuple(found))
    return Decision(ROLL_BACK, f"{rule}: {first.key}", _harm(first), tuple(found))


def _p_value(p: float, level: float, n: int) -> Evidence:
    return Evidence("p of the split", p, None, None, level, n)


def _check(treated: Any, signals: Mapping[str, Any], guardrails: Sequence[Guardrail], share: float) -> None:
    if not 0 < share < 1 or not guardrails or not len(treated):
        raise ValueError("a canary needs requests, at least one guardrail, and a share between 0 and 1")
    for key, kind, worse, limit in guardrails:
        if kind not in ("count", "mean") or worse not in ("higher", "lower") or (kind == "count" and limit <= 0):
            raise ValueError(
                f"the guardrail {key} is not one of kind count or mean, worse higher or lower, with a limit above 0"
            )
        if len(signals[key]) != len(treated):
            raise ValueError(f"the signal {key} is not given for every request")
