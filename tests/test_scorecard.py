"""The ladder from measures and findings to scores."""

import pytest

from greenroom import Exercise, Finding, Severity, Span, check
from greenroom.exercise import KINDS
from greenroom.scorecard import RUBRICS, Measure, rubric, score

ENDS = {"start": Span(0, 0), "end": Span(99, 99)}


def framing(*measures: Measure, findings: tuple[Finding, ...] = ()) -> tuple[int | None, str]:
    row = score("pitch", measures, findings, ENDS)[0]
    assert row.category == "framing"
    return row.score, row.why


def have(**values: float) -> list[Measure]:
    return [Measure(name.replace("_", "-"), value, Span(3, 9)) for name, value in values.items()]


def test_without_evidence_the_score_is_1_and_stands_where_it_was_missed() -> None:
    row = score("story", [], [], ENDS)[5]
    assert (row.category, row.score, row.span) == ("reflection", 1, ENDS["end"])


def test_a_rung_is_reached_only_over_the_one_below() -> None:
    full = {"problem": 1, "size": 1, "framing_specifics": 5, "early_problem": 1, "constraint": 1}
    assert framing(*have(**full))[0] == 4
    assert framing(*have(**{**full, "size": 0}))[0] == 2


def test_why_says_what_was_reached_and_what_the_next_rung_needs() -> None:
    assert framing(*have(problem=1))[1] == "A problem is named; for a 3, say whom it hurt and how much (a size or a stake)."


def test_a_finding_caps_a_score_and_gives_its_own_reason_and_place() -> None:
    capping = Finding("STR101", "technology-first", Severity.WARNING, Span(5, 7), "“FAISS” comes first.", "Open otherwise.")
    full = have(problem=1, size=1, framing_specifics=5, early_problem=1, constraint=1)
    assert framing(*full, findings=(capping,)) == (2, "“FAISS” comes first.")
    assert framing(*full, findings=(capping._replace(severity=Severity.HINT),))[0] == 4


def test_the_climb_tells_each_need_up_to_the_first_rung_that_is_missed() -> None:
    capping = Finding("STR101", "technology-first", Severity.WARNING, Span(5, 7), "“FAISS” comes first.", "Open otherwise.")
    assert score("pitch", have(problem=1), [], ENDS)[0].climb == (
        "+ 2: problem 1 (needs 1) or early-trouble 0 (needs 1)",
        "+ 3: problem 1 (needs 1)",
        "- 3: size 0 (needs 1) or stake 0 (needs 1)",
        "- 3: framing-specifics 0 (needs 2)",
    )
    full = have(problem=1, size=1, framing_specifics=5, early_problem=1, constraint=1)
    assert score("pitch", full, [capping], ENDS)[0].climb[-1] == "- capped at 2 by technology-first"
    assert score("story", [], [], ENDS, too_little="Too little.")[0].climb == ()


def test_not_enough_said_is_no_score_and_never_a_default() -> None:
    rows = score("story", have(problem=3), [], ENDS, too_little="Not enough to score: 3 words.")
    assert {(row.score, row.why) for row in rows} == {(None, "Not enough to score: 3 words.")}


def test_a_reply_of_a_few_words_is_not_judged_for_candour() -> None:
    rows = {row.category: row for row in check("It went really well.", Exercise(kind="reply")).scorecard}
    assert rows["candour"].score is None
    assert rows["candour"].why == "Not enough is said to judge this."


@pytest.mark.parametrize("kind", KINDS)
def test_every_rung_is_worded_and_climbs_by_one(kind: str) -> None:
    for row in rubric(kind):
        assert [rung.score for rung in row.rungs] == [2, 3, 4]
        assert all(rung.does and rung.lacks for rung in row.rungs)


def test_every_measure_and_every_cap_of_the_rubrics_exists() -> None:
    from greenroom.reading.coding.measures import measures
    from greenroom.reading.measures import measure
    from greenroom.rules.coding._examples import read_example, written
    from greenroom.rules.registry import every_rule
    from tests.conftest import read

    known = {m.name for kind in ("story", "reply") for m in measure(read("It broke. I fixed it.", kind=kind))}
    known |= {m.name for m in measures(read_example(written("## Plan\n\nA dict.")))}
    for row in (row for rows in RUBRICS.values() for row in rows):
        needs = {
            part.partition(">=")[0]
            for need in [row.enough or row.rungs[0].needs[0], *(need for rung in row.rungs for need in rung.needs)]
            for part in need.split("|")
        }
        assert needs <= known, row.name
        assert set(row.caps) <= set(every_rule()), row.name


@pytest.mark.parametrize(
    "text",
    [
        "fine",
        "Yes.",
        "asdf qwer zxcv uiop hjkl vbnm asdf qwer zxcv uiop hjkl vbnm asdf qwer zxcv uiop hjkl vbnm.",
        "XGBoost precision recall Kubernetes baseline trade-off because A/B test ownership impact reflection stakeholders "
        "latency throughput Kafka drift ROI calibration SHAP uplift.",
    ],
    ids=["one word", "one reply", "gibberish", "keyword salad"],
)
@pytest.mark.parametrize("kind", ["story", "walkthrough", "reply"])
def test_what_says_nothing_gets_a_1_or_no_score(text: str, kind: str) -> None:
    scores = {row.score for row in check(text, Exercise(kind=kind)).scorecard if row.category not in ("composure", "delivery")}
    assert scores <= {None, 1, 2} if kind == "reply" and text == "Yes." else scores <= {None, 1}


def test_losing_the_reflection_costs_the_reflection() -> None:
    told = (
        "Refund fraud had doubled in a quarter and cost us two million euros. I was asked to halve it before Christmas. "
        "I chose a small model over a vendor's score, because the vendor saw no refunds. I trained it on two years of orders. "
        "Losses fell from two million to 900,000 euros within one quarter. "
    )
    lesson = "Next time I would talk to the refund team in the first week, because they knew half of the patterns by heart."
    with_it, without = ({r.category: r.score for r in check(text).scorecard} for text in (told + lesson, told))
    assert with_it["reflection"] == 3
    assert without["reflection"] == 1
    assert with_it["framing"] == without["framing"]


def test_noise_of_a_storys_length_is_not_scored():
    noise = (
        "Brindle fep the sprog of kiv, asdf in a wubba lkjh olo. Crandle osk the plim and dro to moom, xcvb it was frim. " * 3
    )
    assert {score.score for score in check(noise).scorecard} == {None}
