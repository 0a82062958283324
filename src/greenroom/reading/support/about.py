"""What a passage can be about: its words against the names of metrics, variants and projects."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

EMPTY = frozenset(
    "the a an of per in on at to for and or by with from as its it that is are was were be been our my we i their his her "
    "this rate "
    "share number count total mean average avg median value percentage percent score ratio level index amount before "
    "after model new "
    "old baseline live test validation month week day year hour monthly weekly daily yearly annual hourly all overall "
    "relative change each every not no one".split()
)
ALIKE = (
    "cost costs costing expensive cheap cheaper bill bills spend spends spending spent price prices priced expense "
    "expenses pay pays paid payment payments invoice invoices",
    "churn churned leave leaves leaving left lost lose loses cancel cancels cancelled canceled cancellation cancellations "
    "attrition "
    "unsubscribe unsubscribed unsubscribes drop-out dropout",
    "latency answer response respond responds responded answers answered slow fast quick speed inference roundtrip",
    "wait waits waiting waited queue queued queueing",
    "error errors mistake mistakes wrong mape mae rmse wmape smape wer cer off deviation",
    "saving savings saved save saves reduction reduced avoided recovered cut spared",
    "complaint complaints complain complains complained",
    "alert alerts alarm alarms",
    "conversion convert converts converted converting bought buy buys purchase purchases sign-up signup signups",
    "click clicks clicked ctr click-through clickthrough",
    "revenue sales turnover income gmv takings earnings earn earned earns",
    "recall catch catches caught catching found finds find detect detects detected detecting detection miss misses missed "
    "missing sensitivity",
    "precision hits correct correctly right genuine",
    "accuracy accurate accurately correct correctly right agreement agree agrees agreed",
    "waste wasted wastes threw thrown throw discarded discard write-off write-offs spoilage spoiled",
    "return returns returned refund refunds refunded",
    "time took takes take taking duration runtime run runs turnaround long lasts lasted cycle finish finishes finished",
    "runtime run runs running job jobs build builds training",
    "coverage covered covers cover",
    "containment deflection deflected deflect contained contain resolved resolve resolves closed solved solve solves "
    "bot-only self-service "
    "straight-through untouched automatic automatically automated automation autonomous",
    "satisfaction satisfied rated rating ratings rate csat nps happy stars liked helpful",
    "uptime availability available up",
    "downtime outage outages down unavailable",
    "retention retained retain stayed stay stays kept keep keeps return returned come came",
    "incident incidents page pages paged outage outages",
    "approval approved approvals approve approves accepted accept acceptance accepts",
    "stockout stockouts stock-out stock-outs out-of-stock empty shelf shelves",
    "hire hires hiring hired recruit recruited",
    "memory ram footprint",
    "throughput qps rps tps requests queries processed",
    "late lateness delay delays delayed overdue",
    "punctual punctuality on-time ontime",
    "energy power kwh consumption electricity",
    "handling handle handles handled process processed processing treat",
    "abandon abandoned abandons abandonment hang hung",
    "hallucination hallucinations hallucinated hallucinates hallucinate invented made-up invents unfaithful faithfulness "
    "grounded groundedness",
    "block blocks blocked declined decline declines refused refusal rejected reject rejects rejection",
    "crash crashes crashed crashing failure failures fail failed fails failing",
    "user users people customers members visitors subscribers audience students patients clients shoppers readers players",
    "length duration stay stays",
    "view views viewed watch watched watching viewing seen",
    "fraud fraudulent scam abuse",
    "defect defects faulty scrap rejects",
    "duplicate duplicates dedupe deduplication duplicated",
    "review reviewed reviewing reviews check checked checks inspect inspected",
    "order orders ordered basket",
    "download downloads installed install installs",
    "call calls called phone phoned",
    "win wins won winning",
    "open opened opens opening start startup launch",
    "quantized quantised int8 8-bit 4-bit int4",
    "fp32 full-precision full",
    "human humans person manual manually hand people",
    "speech transcription transcript asr transcribe transcribed",
    "escalate escalated escalates escalation escalations handover handed",
    "consumption consumed consumes consume use usage",
    "adoption adopted adopt use used uses using usage active",
)
SIMILAR_ENDINGS = ("ments", "ment", "ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "er", "ly", "e", "s", "y")
SHORTEST = 3
LONGEST_INITIALS = 6


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, line in enumerate(ALIKE):
        for word in line.split():
            found.setdefault(word, set()).add(f"#{number}")
    return {word: frozenset(groups) for word, groups in found.items()}


@lru_cache(20_000)
def stem(word: str) -> str:
    """A word without the endings that make no difference here."""
    return _shorter(_shorter(word))


def _shorter(word: str) -> str:
    for ending in SIMILAR_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


@lru_cache(20_000)
def senses(word: str) -> frozenset[str]:
    """What a word can stand for: its stem, and the groups of words that mean much the same."""
    return _groups().get(word, NONE) | {stem(word)}


NONE: frozenset[str] = frozenset()


@lru_cache(20_000)
def _parts(name: str) -> tuple[str, ...]:
    """The words of a name as it is written: "gbm-v3" is two, "share of homes" three."""
    cleaned = "".join(letter if letter.isalnum() or letter == "-" else " " for letter in name.lower())
    kept = (word if word in _groups() else word.replace("-", " ") for word in cleaned.split())
    return tuple(" ".join(kept).split())


@lru_cache(20_000)
def names(name: str) -> tuple[frozenset[str], ...]:
    """The senses of each word of a name that tells what it is about."""
    return tuple(senses(word) for word in _parts(name) if word not in EMPTY and not word.isdigit() and len(word) > 1)


@lru_cache(20_000)
def tokens(name: str) -> frozenset[str]:
    """The words of a name that tell what it is about, stemmed."""
    return frozenset(stem(word) for word in _parts(name) if word not in EMPTY and not word.isdigit() and len(word) > 1)


def said(words: Iterable[str]) -> frozenset[str]:
    """Everything that the words of a passage can stand for."""
    found: set[str] = set()
    for word in words:
        if word not in EMPTY:
            found |= senses(word)
            if "-" in word or "'" in word:
                found.update(*map(senses, _parts(word)))
    return frozenset(found)


def initials(words: Sequence[str]) -> set[str]:
    """The abbreviations that words in a row can be written as: "return on ad spend" is "roas"."""
    letters = "".join([word[0] for word in words])
    last = len(letters) + 1
    return {letters[at : at + length] for length in range(SHORTEST, LONGEST_INITIALS + 1) for at in range(last - length)}


@lru_cache(8192)
def overlap(name: str, heard: frozenset[str]) -> float:
    """The part of a name's words that are said; 0 for a name that tells nothing."""
    wanted = names(name)
    if not wanted:
        return 0.0
    return sum(not sense.isdisjoint(heard) for sense in wanted) / len(wanted)


@lru_cache(20_000)
def abbreviation(name: str) -> str:
    """The first letters of a name of several words, or the name itself where it is short: "click-through rate" is "ctr"."""
    words = [word for word in _parts(name) if word not in PERCENTILES]
    return "".join(word[0] for word in words) if len(words) > 1 else words[0] if words else ""


@lru_cache(4096)
def percentiles(name: str) -> frozenset[str]:
    """The percentiles that a name or a passage speaks of; the median is the fiftieth."""
    words = NTH.sub(r"p\1", name.lower().replace("median", "p50")).replace(",", " ").replace("_", " ")
    return PERCENTILES & frozenset(words.split())


NTH = re.compile(r"\b(\d\d)(?:th)? percentile")


PERCENTILES = frozenset("p50 p75 p90 p95 p99 p999 max".split())
