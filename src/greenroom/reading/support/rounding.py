"""Whether a number as said is honest of one as measured."""

FIGURED = 3
"""A number of so many steps at least may be off by half of one: "3 percent" for 3.3."""
ROUNDED = 0.051
ROUND = 0.025
THOUSAND = 1000
ROUGHLY = 0.1


def agrees(said: float, held: float, step: float, bound: str) -> bool:
    """Whether a number as said is honest of one as measured: rounding to ``step``, "about", "more than"."""
    slack = max(min(step * 0.6, ROUNDED * abs(held)), min(_round(said) * 0.51, ROUND * abs(held))) + 1e-9 * abs(held) + 1e-12
    if step < 1 and said >= FIGURED * step:
        slack = max(slack, 0.5 * step)
    near = abs(said - held) <= slack
    match bound:
        case "about":
            return near or abs(said - held) <= ROUGHLY * abs(held)
        case "almost":
            return near or 0.9 * said <= held <= said
        case "over":
            return said * (1 - 1e-6) <= held <= 1.3 * said
        case "under":
            return 0.75 * said <= held <= said * (1 + 1e-6)
    return near


def _round(said: float) -> float:
    """The step of a large number that ends in noughts: 1,000 for 21,000."""
    if said < THOUSAND or said != int(said):
        return 0.0
    return float(10 ** (len(str(int(said))) - len(str(int(said)).rstrip("0"))))
