"""First pass: which archetypes the work is a mix of, what is built, and how it is served."""

from collections.abc import Iterable, Mapping, Sequence

from greenroom.finding import Span
from greenroom.jobs import headings
from greenroom.jobs.parts import Part
from greenroom.jobs.posting import ARCHETYPES, SERVINGS, Archetype, Surface
from greenroom.jobs.tokens import Tokens, tokens
from greenroom.jobs.wordlists import phrases
from greenroom.record import NamedTuple

ARCHETYPE_CUES, SURFACE_CUES = "archetypes.txt", "surfaces.txt"
WORTH = {
    headings.DUTIES: 1.0,
    headings.MUST: 0.8,
    headings.INTRO: 0.7,
    headings.ABOUT: 0.4,
    headings.CAN_LEARN: 0.3,
    headings.PROCESS: 0.0,
    headings.BENEFITS: 0.0,
    headings.LEGAL: 0.0,
}
"""What a word is worth by the section that it stands in."""
WEAK = 0.35
TITLE, WEAK_TITLE = 9.0, 3.5
AGAIN = 0.4
"""What a word is worth that was read before."""
FLOOR = 0.6
"""What every archetype has without a word for it."""
SHARPNESS = 1.15
"""Power to which scores are raised before they become shares."""
LINES, SURFACES = 5, 4
SERVED = {"serving pipeline": 0.55, "serving batch": 1.2, "serving retrieval": 1.7}
"""Ways of serving are not spoken of alike: nearly every posting names a pipeline."""
CLEAR = 1.25
"""A way of serving is told alone where it has so many times the weight of the next one."""


class Heard(NamedTuple):
    """A cue in the text: its section in the word list, what it is worth, where it stands, and its line."""

    name: str
    worth: float
    span: Span
    line: Span


def archetypes(text: str, words: Tokens, cut: Sequence[Part], title: Span) -> tuple[Archetype, ...]:
    """The mix, largest share first; shares sum to 1."""
    scores = dict.fromkeys(ARCHETYPES, FLOOR)
    lines: dict[str, list[tuple[float, Span]]] = {name: [] for name in ARCHETYPES}
    for cue in heard(words, cut, ARCHETYPE_CUES):
        name, _, weak = cue.name.partition(" ")
        if name in scores:
            worth = cue.worth * (WEAK if weak else 1.0)
            scores[name] += worth
            lines[name].append((worth, cue.line))
    for name, worth in _title_worth(text[title.start : title.end]).items():
        scores[name] += worth
        lines[name].append((worth, title))
    raised = {name: score**SHARPNESS for name, score in scores.items()}
    shares = _rounded({name: score / sum(raised.values()) for name, score in raised.items()})
    return tuple(Archetype(name, shares[name], _best(lines[name])) for name in sorted(shares, key=lambda name: -shares[name]))


def surfaces(words: Tokens, cut: Sequence[Part]) -> tuple[tuple[Surface, ...], str]:
    """What the team builds, the most spoken of first, and how it is served."""
    scores: dict[str, float] = {}
    first: dict[str, Span] = {}
    for cue in heard(words, cut, SURFACE_CUES):
        scores[cue.name] = scores.get(cue.name, 0.0) + cue.worth
        first.setdefault(cue.name, cue.span)
    served = {
        name.removeprefix("serving "): score * SERVED.get(name, 1.0)
        for name, score in scores.items()
        if name.startswith("serving ")
    }
    built = sorted((name for name in scores if not name.startswith("serving ")), key=lambda name: -scores[name])
    loud = [name for name in built if scores[name] >= max(0.7, 0.35 * scores[built[0]])]
    return tuple(Surface(name, first[name]) for name in loud[:SURFACES]), _serving(served)


def heard(words: Tokens, cut: Iterable[Part], file: str) -> list[Heard]:
    """Every cue of a word list, worth less the more often it was read; cues of titles are left to the title."""
    parts = iter(cut)
    part = next(parts, None)
    often: dict[tuple[str, int, int], float] = {}
    found: list[Heard] = []
    for first, last, name in phrases(file).all(words):
        start, end = words.starts[first], words.ends[last - 1]
        while part and part.span.end <= start:
            part = next(parts, None)
        if part is None or start < part.span.start or name.startswith("title"):
            continue
        key = (name, *_same(words, first, last))
        worth = WORTH[part.kind] * often.get(key, 1.0)
        often[key] = AGAIN * often.get(key, 1.0)
        if worth > 0:
            found.append(Heard(name, worth, Span(start, end), part.span))
    return found


def _same(words: Tokens, first: int, last: int) -> tuple[int, int]:
    return hash(tuple(words.keys[first:last])), last - first


def _title_worth(title: str) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for _, _, name in phrases(ARCHETYPE_CUES).all(tokens(title)):
        if name.startswith("title "):
            _, archetype, *weak = name.split(" ")
            found[archetype] = max(found.get(archetype, 0.0), WEAK_TITLE if weak else TITLE)
    loud = max(found.values(), default=0.0)
    return {name: worth for name, worth in found.items() if worth == loud}


def _best(lines: list[tuple[float, Span]]) -> tuple[Span, ...]:
    """The lines that speak loudest, in the order of the text."""
    total: dict[Span, float] = {}
    for worth, line in lines:
        total[line] = total.get(line, 0.0) + worth
    return tuple(sorted(sorted(total, key=lambda line: -total[line])[:LINES]))


def _rounded(shares: Mapping[str, float]) -> dict[str, float]:
    """Shares in hundredths that sum to exactly 1: what rounding left over goes to the largest."""
    hundredths = {name: round(100 * share) for name, share in shares.items()}
    largest = max(shares, key=lambda name: shares[name])
    hundredths[largest] += 100 - sum(hundredths.values())
    return {name: number / 100 for name, number in hundredths.items()}


def _serving(scores: Mapping[str, float]) -> str:
    ways = sorted(((score, name) for name, score in scores.items() if name in SERVINGS and score >= 0.7), reverse=True)
    if not ways:
        return "unknown"
    if len(ways) > 1 and ways[0][0] < CLEAR * ways[1][0] and ways[0][0] > 2:
        return "mixed"
    return ways[0][1]
