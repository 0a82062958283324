"""What the rubric of a coding round needs to know (`greenroom.scorecard`)."""

from collections.abc import Iterator

from greenroom.coding import STAGES
from greenroom.finding import Span
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.scorecard import Measure

GRADED = ("within", "above")


def measures(answer: CodingAnswer) -> Iterator[Measure]:
    """Every measure, each with the place that shows it."""
    for stage in STAGES:
        span = answer.write_up.place(stage)
        yield Measure(f"{stage}-stage", float(bool(answer.write_up.said(stage).strip())), span)
    yield from _clarifying(answer)
    yield from _planning(answer)
    yield from _judged(answer)
    yield from _testing(answer)
    yield Measure("closing-kinds", len(answer.closing), min(answer.closing.values(), default=None))


def _clarifying(answer: CodingAnswer) -> Iterator[Measure]:
    first = answer.settled[0].span if answer.settled else None
    told = set(answer.results.asked)
    matters = {matter for each in answer.settled for matter in each.matters} | told
    statements = len(answer.settled) + len(told)
    facts = {fact for each in answer.settled for fact in each.facts}
    yield Measure("matters-settled", min(len(matters), statements), first)
    yield Measure("facts-settled", max(min(len(facts), statements), len(told)), first)
    yield Measure("facts-told", len(told), first)
    edges = [span for span in answer.edges.values() if span.start < answer.coding_at]
    yield Measure("edges-before-code", len(edges), min(edges, default=None))


def _planning(answer: CodingAnswer) -> Iterator[Measure]:
    yield Measure("approach-stated", float(bool(answer.approach)), _first(answer.approach))
    yield Measure("approach-steps", len(answer.approach), _first(answer.approach))
    yield Measure("reason-given", len(answer.weighed), _first(answer.weighed))
    own = [claim.span for claim in answer.times if not claim.is_other]
    yield Measure("time-stated", float(bool(own)), _first(own))
    yield Measure("cost-known", float(bool(own) and not answer.claims_too_little), _first(own))
    before = [span for span in own if span.start < answer.coding_at]
    yield Measure("time-before-code", float(bool(before)), _first(before))
    space = [claim.span for claim in answer.spaces]
    yield Measure("space-stated", float(bool(space)), _first(space))
    others = [claim.span for claim in answer.times if claim.is_other]
    yield Measure("other-way-costed", float(bool(others)), _first(others))


def _judged(answer: CodingAnswer) -> Iterator[Measure]:
    results, place = answer.results, answer.write_up.place("implement")
    is_there = answer.has_code and bool(results.verdict) and results.verdict != "IE"
    is_accepted = results.verdict == "AC"
    yield Measure("judged", float(is_there), place)
    yield Measure("accepted", float(is_accepted), place)
    yield Measure("samples-passed", float(is_accepted or (results.passed > 0 and results.failing != "sample")), place)
    yield Measure("share-passed", results.passed / results.cases if results.cases else 0.0, place)
    too_dear = results.verdict in ("TLE", "MLE")
    yield Measure("growth-measured", float(answer.has_code and (results.growth in GRADED or too_dear)), place)
    yield Measure("growth-within", float(results.growth == "within"), place)


def _testing(answer: CodingAnswer) -> Iterator[Measure]:
    results, place = answer.results, answer.write_up.place("test")
    own = len(answer.tried.own) + answer.tried.unknown
    yield Measure("own-inputs", own, place)
    named = [span for span in answer.edges.values() if place.start <= span.start < place.end]
    yield Measure("edges-tested", max(len(list(answer.tried.edges)), len(named)) if answer.tried.inputs else 0.0, place)
    killed = results.killed / results.killable if results.killed is not None and results.killable else 0.0
    yield Measure("mutants-killed", killed, place)
    yield Measure("tests-sound", float(results.tests == results.sound and results.tests > 0 or results.killed is None), place)


def _first(spans: list[Span]) -> Span | None:
    return spans[0] if spans else None
