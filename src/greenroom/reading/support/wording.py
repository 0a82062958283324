"""How a number is said: roughly or as a bound, and which way it says that something went."""

from collections.abc import Sequence

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.numbers import has_arrow
from greenroom.reading.support.standing import Near
from greenroom.reading.support.standing_words import WORK_TIME

ABOUT = frozenset(
    "about roughly around circa ca approximately approx some basically maybe something like say ~ ish order".split()
)
ALMOST = frozenset("almost nearly practically".split())
OVER = frozenset("over above beyond exceeding >".split())
UNDER = frozenset("under below beneath <".split())
OVER_PHRASES = (
    " more than ",
    " better than ",
    " at least ",
    " north of ",
    " higher than ",
    " greater than ",
    " upwards of ",
    " no less than ",
)
UNDER_PHRASES = (
    " less than ",
    " fewer than ",
    " at most ",
    " up to ",
    " lower than ",
    " no more than ",
    " south of ",
    " shy of ",
    " short of ",
)
ALMOST_PHRASES = (" close to ", " not quite ", " just under ", " just short of ", " just shy of ")
DOWN = frozenset(
    "less fewer down lower fell dropped drop cut cuts reduced reduction decrease decreased shorter smaller cheaper saved "
    "saving off "
    "sank shrank minus fall falls decline declined shrunk halved shaved slashed earlier sooner gone lost loss losing save "
    "saves savings "
    "drops trimmed knocked spared dipped slid reduce reduces lowered lowers decreases falling dropping shed "
    "tighter below".split()
)
UP = frozenset(
    "more up higher rose rise rises grew gain gained increase increased plus lift lifted climbed additional extra bigger "
    "larger "
    "longer growth jump jumped added raised raise uplift increases grows grow climbing rising slower above again".split()
)
CHANGED = frozenset(
    "better worse closer improved improvement faster quicker change changed difference gap delta relief gain "
    "quickened sped".split()
)
GENEROUS = frozenset(("good", "full"))
MOVED = frozenset("went goes go is was came moved got gone going are were brought pushed back".split())
FAST = frozenset("faster quicker slower speed speedup sped quick fast".split())


def bound(answer: Answer, sentence: Sentence, quantity: Quantity) -> str:
    """Whether a number is said as "about", "almost", "over" or "under"; empty where it is said plainly."""
    words = answer.words.lower[max(sentence.first, quantity.first - 3) : quantity.first]
    text = " " + " ".join(words) + " "
    gap = answer.text[max(0, quantity.span.start - 4) : quantity.span.start].strip()
    mark = "" if has_arrow(gap[-2:]) else gap[-1:]
    if "just over" in text or not GENEROUS.isdisjoint(answer.words.lower[quantity.first : quantity.last]):
        return "over"
    if any(phrase in text for phrase in ALMOST_PHRASES) or not ALMOST.isdisjoint(words[-2:]):
        return "almost"
    if any(phrase in text for phrase in OVER_PHRASES) or not OVER.isdisjoint(words[-1:]) or mark in (">", "≥"):
        return "over"
    if _goes_up_to(answer, sentence, quantity):
        return _looser(answer, quantity, words, mark)
    if any(phrase in text for phrase in UNDER_PHRASES) or not UNDER.isdisjoint(words[-1:]) or mark in ("<", "≤"):
        return "under"
    return _looser(answer, quantity, words, mark)


def _goes_up_to(answer: Answer, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "up to" tells where a number went and is no bound: "went up to 68 percent"."""
    words = answer.words.lower[max(sentence.first, quantity.first - 4) : quantity.first]
    return "up" in words[:-1] and words[-1:] == ["to"] and not MOVED.isdisjoint(words)


def _looser(answer: Answer, quantity: Quantity, words: Sequence[str], mark: str) -> str:
    behind = " " + " ".join(answer.words.lower[quantity.last + 1 : quantity.last + 4]) + " "
    if " or more " in behind or behind.startswith(" plus ") or (words[-1:] == ["than"] and words[-2:-1] == ["more"]):
        return "over"
    if words[-1:] == ["more"] and quantity.kind == "ratio":
        return "over"
    loose = not ABOUT.isdisjoint(words[-2:]) or mark in ("~", "≈") or behind.startswith((" or so ", " ish ", " give or "))
    return "about" if loose else ""


def way(quantity: Quantity, near: Near) -> str:
    """Which way a number says that something went; empty for one that says where it stands."""
    if quantity.signed and not _is_level(near):
        return "down" if quantity.value < 0 else "up"
    if near.arrow_before or near.arrow_behind or _stands(near):
        return "down" if quantity.kind == "ratio" and quantity.value < 1 and quantity.first == quantity.last else ""
    before, behind = _without_bounds(_behind_event(near)[-4:]), _right_behind(quantity, near)
    if before[-2:] == ["off", "by"] or (before[-1:] == ["after"] and quantity.kind in ("count", "duration")):
        return ""
    if (before[-1:] in (["in"], ["into"]) and quantity.kind == "count" and quantity.value < PIECES) or _is_time_spent(
        quantity, before
    ):
        return ""
    around = {*(word for word in before[:-2] if word not in PARTICLES), *before[-2:], *behind} - (
        NONE if quantity.kind == "duration" else IN_TIME
    )
    if "again" in near.behind and behind[:1] == ["as"]:
        return "up"
    if before[-1:] == ["by"] or not RELATIVE.isdisjoint(near.behind):
        return _told_way(quantity, around, behind) or "changed"
    return _told_way(quantity, around, behind)


def _is_time_spent(quantity: Quantity, before: Sequence[str]) -> bool:
    """Whether a time is one of work: "I lost six weeks"."""
    return quantity.kind == "duration" and quantity.unit in WORK_TIME and not SPENDING.isdisjoint(before[-1:])


PIECES = 10
"""Into so many at most something is cut."""
SPENDING = frozenset("lost lose losing spent spend spending".split())


def _is_level(near: Near) -> bool:
    """Whether a sign is the number's own: "the bias is minus 3 %", "it was at -14 %"."""
    words = [word for word in near.before if word not in ("minus", "plus")]
    return words[-1:] in (["is"], ["was"], ["at"], ["are"], ["were"], ["of"])


def _behind_event(near: Near) -> Sequence[str]:
    """The words before a number without those that tell after what it came: "after the ranking change"."""
    is_event = near.before[-1:] == ["change"] and not AFTERWARDS.isdisjoint(near.wide)
    return [] if is_event else near.before


AFTERWARDS = frozenset(("after", "since", "behind", "with"))


def _right_behind(quantity: Quantity, near: Near) -> list[str]:
    """The two words behind a number, unless they go on to another."""
    behind = list(near.behind[:2])
    if behind[1:] == ["to"] and near.before[-1:] == ["from"]:
        return []
    if behind and behind[0] in LEADING_ON:
        return []
    return behind if quantity.kind == "duration" else [word for word in behind if word not in IN_TIME]


def _is_half_of(quantity: Quantity, behind: Sequence[str]) -> bool:
    """Whether a part is one of things: "half the pairs", "half of that"."""
    return quantity.kind == "ratio" and quantity.value == 0.5 and behind[:1] in (["of"], ["the"], ["our"], ["my"], ["its"])


PARTICLES = frozenset("up down off above below again".split())
"""What tells a way only right before a number: nothing went up where somebody showed up."""
LEADING_ON = frozenset("to in with for on at after before because since so when while if".split())


def _told_way(quantity: Quantity, around: set[str], behind: Sequence[str]) -> str:
    """The way that the words around a number tell; those behind it come first."""
    if _is_half_of(quantity, behind):
        return ""
    if quantity.kind == "ratio" and quantity.value < 1 and quantity.first == quantity.last and UP.isdisjoint(behind):
        return "down"
    if not CHANGED.isdisjoint(behind) or not (DOWN | UP).isdisjoint(behind):
        around = set(behind)
    if not DOWN.isdisjoint(around):
        return "down"
    if not UP.isdisjoint(around):
        return "up"
    return "" if CHANGED.isdisjoint(around) else "changed"


def _stands(near: Near) -> bool:
    """Whether a number tells where something stood: "from 62", "to 19", "at 0.2", "was 38", "of" only behind no change."""
    last = _without_bounds(near.before)[-1:]
    return last in (["to"], ["from"], ["at"], ["was"], ["is"], ["were"], ["with"]) and (DOWN | UP | CHANGED).isdisjoint(
        _right_behind_from(near)
    )


def _right_behind_from(near: Near) -> Sequence[str]:
    """The word behind a number; none where it goes on to the next: "from 4.1 % drop to 1.3 %"."""
    return [] if near.before[-1:] == ["from"] and near.behind[1:2] == ["to"] else near.behind[:1]


def _without_bounds(before: Sequence[str]) -> list[str]:
    """The words before a number without "more than", "about", "only" and their like."""
    words = list(before)
    while words:
        if words[-1] == "than" and len(words) > 1:
            words = words[:-2]
        elif words[-1] in FILLING:
            words.pop()
        else:
            break
    return words


IN_TIME = frozenset("later earlier sooner".split())
NONE: frozenset[str] = frozenset()
RELATIVE = frozenset(("relative", "relatively"))
FILLING = (
    ABOUT
    | ALMOST
    | OVER
    | UNDER
    | frozenset("only just a the exactly bit another further well almost than slightly even still another now".split())
)
