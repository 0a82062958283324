"""Which entries of a ledger a passage can be about: by the words of their metric, their variant and their project."""

from collections.abc import Collection, Iterable
from functools import cache

from greenroom.measured import Measured

EMPTY = frozenset(
    "the a an of per in on at to for and or by with from rate share number count total mean average median value percentage percent "
    "score ratio before after model new old baseline live test validation v1 v2 v3 v4 month week day year hour monthly weekly daily "
    "yearly annual all overall".split()
)
ALIKE = (
    "cost bill spend spending price expense expenses costs pay paid money dollars euros invoice",
    "churn churned leave leaving left lost cancel cancelled cancellation attrition",
    "latency response slow fast quick speed respond responds responded answered",
    "wait waiting waited queue",
    "error errors mistake mistakes wrong mape mae rmse wmape smape",
    "saving savings saved save",
    "complaint complaints complained",
    "ticket tickets",
    "alert alerts alarm alarms",
    "conversion convert converted converts bought buy purchase purchases",
    "click clicks clicked ctr",
    "revenue sales turnover income gmv",
    "recall catch catches caught found finds find detected detects detection",
    "precision right correct correctly",
    "accuracy accurate correct correctly right",
    "waste wasted threw thrown discarded write off offs",
    "return returns returned refund refunds",
    "time took takes take duration runtime run runs hours minutes",
    "coverage covered covers",
    "containment deflection deflected contained resolved closed solved",
    "satisfaction rated rating csat nps happy",
    "uptime availability available downtime outage outages",
    "retention retained stayed stay kept keep",
    "incident incidents page pages paged",
    "approval approved approvals approve",
    "stockout stockouts stock out empty shelves",
    "hire hiring hired",
    "memory ram gb",
    "throughput qps rps requests",
    "late lateness delay delays delayed punctual",
    "energy power kwh consumption electricity",
)


@cache
def stem(word: str) -> str:
    """A word without the endings that make no difference here, or the first of the words that mean much the same."""
    for group in _groups():
        if word in group:
            return min(group)
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in ALIKE)


@cache
def tokens(text: str) -> frozenset[str]:
    """The words of a name that tell what it is about, stemmed."""
    cleaned = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    return frozenset(stem(word) for word in cleaned.split() if word not in EMPTY and not word.isdigit())


def stems(words: Iterable[str]) -> frozenset[str]:
    """The words of a passage, stemmed."""
    return frozenset(map(stem, words))


def overlap(name: str, said: Collection[str]) -> float:
    """The part of a name's words that are said; 0 for a name that tells nothing."""
    wanted = tokens(name)
    return len(wanted & set(said)) / len(wanted) if wanted else 0.0


def metric_key(entry: Measured) -> tuple[str, frozenset[str]]:
    """What makes two entries comparable: the same metric of the same project."""
    return entry.project, tokens(entry.metric) or frozenset((entry.metric.lower(),))
