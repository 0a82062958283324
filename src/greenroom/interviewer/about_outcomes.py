"""What invites questions about what came of the work, and about the people in it."""

from collections.abc import Iterator

from greenroom.interviewer import nouns, quotes
from greenroom.interviewer.deeds import launches, regrets, shared
from greenroom.interviewer.invitation import Invitation, beginning, take, take_deeds
from greenroom.interviewer.sights import Sights

WORTH_ASKING = 1000
"""Sums of money below this are prices, and no results."""


def metrics(sights: Sights) -> Iterator[Invitation]:
    """Why these metrics."""
    yield from _weak_metrics(sights)
    told = sights.outcome("business", "system", "quality", compared=True, kinds=("percent", "points", "money"))
    if told is not None and (told.quantity.kind != "money" or told.quantity.value >= WORTH_ASKING):
        slot = "money" if told.quantity.kind == "money" else "measured"
        yield Invitation(slot, told.quantity.span, {"number": sights.answer.said(told.quantity.span)})
    yield from take("named", sights.metric, "metric")
    if not sights.answer.in_role("result") and sights.answer.exercise.tells_a_story:
        yield Invitation("none", sights.answer.ending)
    yield from take("quoted", sights.telling(("result",), "change"), "quote")


def _weak_metrics(sights: Sights) -> Iterator[Invitation]:
    alone = sights.found("accuracy-alone")
    if alone is not None:
        yield Invitation("accuracy", alone)
    bare = sights.outcome("quality", compared=False)
    if bare is not None and bare.metric:
        number = sights.answer.said(bare.quantity.span)
        yield Invitation("bare", bare.quantity.span, {"metric": nouns.metric(nouns.uncapped(bare.metric)), "number": number})
    vague = sights.found("vague-metric")
    if vague is not None:
        yield from take("vague", quotes.cited(sights.answer, vague), "quote")
    other = sights.outcome("system", "business", None, compared=False, kinds=("percent", "score"))
    if other is not None:
        yield from take("against", quotes.clause(sights.answer, other.quantity.first, other.sentence), "quote")
    if (cut := sights.found("default-threshold")) is not None:
        yield Invitation("threshold", cut)
    if (seen := sights.found("tuned-on-test")) is not None:
        yield Invitation("tuned", seen)


def offline_proxy(sights: Sights) -> Iterator[Invitation]:
    """Does the offline metric predict the online one."""
    if sights.metric is not None and sights.whom is not None:
        yield Invitation("metric", sights.metric.span, {"metric": sights.metric.text, "whom": sights.whom.text})
    yield from take("alone", sights.metric, "metric")
    yield from take("whom", sights.whom, "whom")


def after_launch(sights: Sights) -> Iterator[Invitation]:
    """What happened after it shipped."""
    if (nothing := sights.found("no-result")) is not None:
        yield Invitation("none", nothing)
    for launch in launches(sights.reading):
        yield from take("shipped", launch, "quote")
    for sentence, hit in sights.reading.told("after"):
        if sentence.role in ("result", "reflection"):
            yield Invitation("later", sights.answer.where(hit))
    yield from take("whom", sights.whom, "whom")
    yield from take("thing", sights.chosen)
    yield from take("quoted", sights.telling(("result",), "outcome"), "quote")


def differently(sights: Sights) -> Iterator[Invitation]:
    """What would be done differently."""
    if (empty := sights.empty_regret) is not None:
        yield from take("trivial", quotes.cited(sights.answer, empty), "quote")
        yield Invitation("nothing", empty)
    for slot, label in (("told", "regret"), ("should", "should")):
        for regret in regrets(sights.reading, label):
            yield from take(slot, regret, "quote")
    yield from take("chosen", sights.chosen)
    yield from take_deeds(sights)
    yield from take("period", sights.period, "period")


def risk(sights: Sights) -> Iterator[Invitation]:
    """What was the biggest risk."""
    for sentence, hit in sights.reading.told("risk taken"):
        yield from take("accepted", quotes.quoted(sights.answer, hit.first, sentence, 3), "quote")
    yield from take("whom", sights.whom, "whom")
    yield from take("thing", sights.chosen)
    yield from take_deeds(sights)


def scope(sights: Sights) -> Iterator[Invitation]:
    """What was left out on purpose."""
    yield from take("period", sights.period, "period")
    for sentence, hit in sights.reading.told("cut"):
        yield from take("told", quotes.quoted(sights.answer, hit.first, sentence, 3), "quote")
    yield from take("whom", sights.whom, "whom")


def buy_in(sights: Sights) -> Iterator[Invitation]:
    """How others were won."""
    against = "told opposition" in sights.reading.phrases
    yield from take("against" if against else "senior", sights.senior, "who")
    yield from take("whom", sights.whom, "whom")


def team(sights: Sights) -> Iterator[Invitation]:
    """Who did what."""
    if (small := sights.found("downplayed-role")) is not None:
        yield from take("small", beginning(sights, small), "quote")
    if (passive := sights.found("passive-role")) is not None:
        yield from take("passive", beginning(sights, passive), "quote")
    ours = sights.reading.ownership.ours
    if len(ours) >= len(sights.reading.ownership.mine):
        for said in shared(sights.reading):
            yield from take("we", said, "quote")
    if len(ours) > 1:
        yield Invitation("ours", sights.answer.place(ours[0].word, ours[0].word))
    mine = sights.reading.ownership.mine
    if mine:
        yield Invitation("mine", sights.answer.place(mine[0].word, mine[0].word))
