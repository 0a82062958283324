"""What invites questions about how the work was built: its choices, its data, its limits."""

from collections.abc import Iterator

from greenroom.interviewer import nouns, quotes
from greenroom.interviewer.invitation import BEING, Invitation, take
from greenroom.interviewer.nouns import Said
from greenroom.interviewer.sights import SUBORDINATE, Sights


def alternative(sights: Sights) -> Iterator[Invitation]:
    """Why this and not that."""
    told = any(choice.alternative for choice in sights.reading.choices)
    yield from take("weighed" if told else "chosen", sights.chosen)
    for deed in sights.deeds:
        yield from take("reversed" if sights.is_weighed(deed) else "quoted", deed, "quote")
    yield from take("used", sights.heavy)


def simpler(sights: Sights) -> Iterator[Invitation]:
    """Would something simpler do."""
    if sights.plainer:
        yield from take("plainer", sights.heavy, plainer=sights.plainer)
    yield from take("thing", sights.heavy)
    yield from take("thing", sights.chosen)


def heuristic(sights: Sights) -> Iterator[Invitation]:
    """Was learning needed at all."""
    for _, hit in sights.reading.told("target"):
        span = sights.answer.where(hit)
        yield from take("target", Said(sights.answer.said(span).lower(), span))
    yield from take("thing", sights.model)


def features(sights: Sights) -> Iterator[Invitation]:
    """The features or the data work."""
    if (future := sights.found("future-feature")) is not None:
        said = quotes.cited(sights.answer, future)
        if said is not None and said.text.split()[0].lower() not in BEING | quotes.DANGLING:
            yield from take("future", said, "quote")
        yield Invitation("early", future)
    if (everything := sights.found("everything-in")) is not None:
        yield from take("everything", quotes.cited(sights.answer, everything), "quote")
    yield from take("count", sights.columns, "count")
    yield from take("thing", sights.model)
    yield from take("thing", sights.chosen)


def challenge_handled(sights: Sights) -> Iterator[Invitation]:
    """How imbalance, missing data or drift was handled."""
    if (copied := sights.found("resampled-before-split")) is not None:
        yield Invitation("resampled", copied)
    for name in ("resampled", "rare", "labels", "missing", "leak", "season", "noise"):
        for sentence, hit in sights.reading.told("trouble " + name):
            if sentence.role != "aside":
                yield Invitation("weights" if name == "resampled" else name, sights.answer.where(hit))
                break


def scale(sights: Sights) -> Iterator[Invitation]:
    """Would it hold at a hundred times the load."""
    yield from take("crowd", sights.crowd, "crowd")
    for outcome in sights.reading.outcomes:
        if outcome.family == "system" and outcome.quantity.kind == "duration":
            yield Invitation("system", outcome.quantity.span, {"number": sights.answer.said(outcome.quantity.span)})
    yield from take("thing", sights.heavy)
    yield from take("thing", sights.chosen)


def degrade(sights: Sights) -> Iterator[Invitation]:
    """What if it got worse."""
    for sentence, hit in sights.reading.told("watch"):
        said = nouns.around(sights.answer, hit.first, hit.last, sentence)
        if " " in said.text:
            yield from take("watched", nouns.definite(said))
    yield from take("thing", sights.heavy)
    yield from take("whom", sights.whom, "whom")


def failed_attempt(sights: Sights) -> Iterator[Invitation]:
    """What was tried and did not work."""
    for sentence, hit in sights.reading.told("first try"):
        yield from take("told", quotes.quoted(sights.answer, hit.first, sentence, 4), "quote")
    yield from take("thing", sights.chosen)
    yield from take("thing", sights.heavy)
    yield from take("quoted", sights.telling(("detail",), "hard time"), "quote")


def hardest(sights: Sights) -> Iterator[Invitation]:
    """What was the hardest part."""
    if (smooth := sights.found("flawless-story")) is not None:
        yield Invitation("smooth", smooth)
    for sentence, hit in sights.reading.told("discovery"):
        before = sights.answer.words.lower[max(sentence.first, hit.first - 1)]
        if sentence.role in ("detail", "decision") and before not in SUBORDINATE:
            yield from take("told", quotes.quoted(sights.answer, hit.first, sentence, hit.last - hit.first + 3), "quote")
    yield from take("quoted", sights.telling(("detail",), "hard time"), "quote")
    yield from take("thing", sights.heavy)
