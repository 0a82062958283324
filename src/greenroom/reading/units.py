"""Units, currencies and scale words, and what kind of number each makes."""

CURRENCY = {
    "$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "₹": "INR", "inr": "INR",
    "rs": "INR", "rs.": "INR", "¥": "JPY", "chf": "CHF",
}  # fmt: skip
SCALE = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "million": 1e6, "millions": 1e6, "bn": 1e9, "b": 1e9,
    "billion": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "hundred": 1e2, "dozen": 12.0, "trillion": 1e12,
    "grand": 1e3,
}  # fmt: skip
UNITS = {
    "%": "%", "percent": "%", "per cent": "%", "percentage points": "pp", "percentage point": "pp", "pp": "pp", "pts": "pp",
    "points": "points", "point": "points", "bps": "bps", "basis points": "bps", "x": "x", "×": "x", "times": "x", "fold": "x",
    "ms": "ms", "msec": "ms", "milliseconds": "ms", "millisecond": "ms", "µs": "us", "us": "us", "microseconds": "us",
    "s": "s", "sec": "s", "secs": "s", "second": "s", "seconds": "s", "min": "min", "mins": "min", "minute": "min",
    "minutes": "min", "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "day": "day", "days": "day", "week": "week",
    "weeks": "week", "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter", "year": "year",
    "years": "year", "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "pb": "PB", "qps": "/s", "rps": "/s", "tps": "/s",
    "fps": "/s", "dollars": "USD", "dollar": "USD", "bucks": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP",
    "quid": "GBP", "rupees": "INR", "francs": "CHF", "yen": "JPY", "yuan": "CNY", "cents": "¢", "€": "EUR", "£": "GBP",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "inr": "INR", "chf": "CHF",
}  # fmt: skip
KINDS = {"%": "percent", "pp": "points", "points": "points", "bps": "points", "x": "ratio"}
SECONDS = {
    "us": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2629800.0,
    "quarter": 7889400.0, "year": 31557600.0,
}  # fmt: skip
SOME_CURRENCY = "¤"
MONEY = frozenset((*CURRENCY.values(), "CNY", "¢", SOME_CURRENCY))
MULTIPLIED = frozenset(
    (
        "faster slower more less fewer as the better worse higher lower larger bigger smaller cheaper longer shorter "
        "over quicker what our that"
    ).split()
)
CHANGED = frozenset("by up down grew grow grown rose increased improved fell dropped".split())


def kind_of(value: float, unit: str, grain: float) -> str:
    """``percent``, ``points``, ``ratio``, ``money``, ``duration``, ``score`` (a bare decimal from 0 to 1) or ``count``."""
    if unit in MONEY:
        return "money"
    if unit in SECONDS:
        return "duration"
    return KINDS.get(unit) or ("score" if not unit and grain < 1 and 0 <= value <= 1 else "count")


def multiplies(unit: str, before: str, after: str) -> bool:
    """Whether "times" and "fold" are a factor: "ten times faster", not "ran it ten times" or "five-fold cross-validation"."""
    if unit == "fold":
        return after not in ("cross", "cv", "validation")
    return unit != "times" or after in MULTIPLIED or before in CHANGED
