"""The lab's own monitoring of search: what is looked at, and how far it may go before there is an alarm."""

from collections.abc import Iterator

import numpy as np

from greenroom.labs.kit.decisions import STOP
from greenroom.labs.kit.monitoring.alarm import Alarm
from greenroom.labs.kit.rollout import sample_ratio
from greenroom.labs.kit.serving.aliases import pointed
from greenroom.labs.search import clicks, crossing, ndcg, propensities
from greenroom.labs.search import index as bm25
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.online.system import CHAMPION, System, grades_of
from greenroom.labs.search.online.worth import plain

MISSING, UNKNOWN, NOTHING = 0.01, 0.05, 0.05
OVERLAP, APART, UNEVEN = 0.5, 0.1, 2.0
"""The least share of a sentinel's first ten that should stay; how far two lists may be apart in their judged shares; how many
times more a click at one place may count than at another, once each is multiplied by how likely the place is looked at."""
PLACES, SWAPPED = 10, 2000
BIASED = Users(eta=2.0)
"""The users of the click log: they hardly look below the first places."""


def alarms(system: System) -> tuple[Alarm, ...]:
    """What is wrong, as far as it can be seen; none for a healthy system."""
    return (
        *_index(system),
        *_served(system),
        *_audit(system),
        *_position_bias(system),
        *_judged_share(system),
        *_split(system),
    )


def _index(system: System) -> Iterator[Alarm]:
    held, catalogue = set(system.bm25.products["id"]), set(system.shop.catalogue["id"])
    missing = len(catalogue - held) / len(catalogue)
    if missing > MISSING:
        yield Alarm("freshness", "id", missing, MISSING, f"{missing:.1%} of the catalogue's products are not in the index.")
    words = [word for query in system.asked for word in bm25.words_of(system.reads_query(query))]
    unknown = float(np.mean([word not in system.bm25.parts[bm25.ALL].vocab_dict for word in words]))
    if unknown > UNKNOWN:
        yield Alarm(
            "unknown-words", "query", unknown, UNKNOWN, f"The index has no product for {unknown:.1%} of the words of queries."
        )


def _served(system: System) -> Iterator[Alarm]:
    served = system.served()
    nothing = float(np.mean([not ids for ids in served.values()]))
    if nothing > NOTHING:
        yield Alarm("zero-results", "query", nothing, NOTHING, f"{nothing:.1%} of the queries find nothing.")
    pointer = pointed(system.aliases)[CHAMPION]
    if pointer.sha256 != system.released.sha256:
        says = f"Version {pointer.version} answers, and it is not the one that was released."
        yield Alarm("served-version", "version", 1.0, 0.0, says)
    kept = float(
        np.mean(
            [len({*ids[:10]} & {*served[query][:10]}) / max(len(ids[:10]), 1) for query, ids in system.released.found.items()]
        )
    )
    if kept < OVERLAP:
        yield Alarm(
            "sentinels",
            "query",
            kept,
            OVERLAP,
            f"Sentinel queries keep {kept:.1%} of the first ten that they had at the release.",
        )


def _audit(system: System) -> Iterator[Alarm]:
    for found in crossing.audited(system.learned, system.seed, system.split):
        if not found.holds:
            yield Alarm("split", found.check, 1.0, 0.0, found.says)


def _position_bias(system: System) -> Iterator[Alarm]:
    """Only where labels are clicks: swaps of places say what a click at each place is worth."""
    if system.weights is None:
        return
    worth = swapped(system)[:PLACES] * system.weights[:PLACES]
    uneven = float(worth.max() / worth.min())
    if uneven > UNEVEN:
        says = f"By swaps of places, a click on one place counts {uneven:.0f} times what it counts on another."
        yield Alarm("position-bias", "click", uneven, UNEVEN, says)


def swapped(system: System) -> np.ndarray:
    """How likely each place is looked at, by an experiment in which places of the log were swapped."""
    places = clicks.logged_order(system.learned)
    rng = np.random.default_rng(system.seed)
    return propensities.estimated(propensities.experiment(system.learned, places, BIASED, SWAPPED, rng))


def _judged_share(system: System) -> Iterator[Alarm]:
    """Only where a product that nobody judged counts as wrong."""
    if not system.unjudged_is_wrong:
        return
    grades, lists = grades_of(system), (system.served(), plain(system))
    ours, theirs = (float(np.mean([ndcg.judged(ids, grades[query]) for query, ids in found.items()])) for found in lists)
    if abs(ours - theirs) > APART:
        says = (
            f"Of the first ten, {ours:.0%} of one ranking were judged and {theirs:.0%} of the other; the rest counts as wrong."
        )
        yield Alarm("judged-share", "grade", abs(ours - theirs), APART, says)


def _split(system: System) -> Iterator[Alarm]:
    counts = dict(zip(("present", "new"), system.log.sum(axis=(1, 2)).tolist(), strict=True))
    decision = sample_ratio(counts, {"present": 1, "new": 1})
    if decision.action == STOP:
        p, limit = decision.evidence[0].value or 0.0, decision.evidence[0].limit or 0.0
        yield Alarm("sample-ratio", "arm", p, limit, f"The test's arms are not split as planned: {decision.says}.")
