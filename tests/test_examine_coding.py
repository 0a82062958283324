"""A coding round, examined: findings with their places, the scorecard of six categories, and its machine-readable form."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.coding import CATEGORIES, STAGES, Results, read_write_up, write_up
from greenroom.examine import CodingExamination, examine_coding
from greenroom.finding import Severity
from greenroom.library.problems import find_problem
from greenroom.rules.registry import all_rules, coding_rules
from greenroom.wire import coding_document
from tests.conftest import ROOT

PROBLEM = find_problem("duplicate-prompts")
STRONG = ROOT / "corpus" / "coding" / "own" / "dup-terse-senior.md"
WELL = Results(verdict="AC", passed=26, cases=26, growth="within", slope=0.0, tests=3, sound=3, killed=14, killable=15)
WORDS = st.text(st.sampled_from("can it be empty? O(n^2) [],.;\n assume two def sort x=1"), max_size=80)
VERDICTS = st.sampled_from(["", "AC", "WA", "TLE", "RE", "CE"])


def strong(results: Results = WELL) -> CodingExamination:
    return examine_coding(PROBLEM, read_write_up(STRONG.read_text(encoding="utf-8")), results)


def scores(examination: CodingExamination) -> dict[str, int | None]:
    return {row.category: row.score for row in examination.scorecard}


def test_a_strong_round_has_no_finding_and_scores_high() -> None:
    examination = strong()
    assert not [finding for finding in examination.findings if finding.severity > Severity.HINT]
    assert min(score or 0 for score in scores(examination).values()) >= 3


def test_every_category_is_scored_in_the_order_of_the_contract() -> None:
    assert tuple(row.category for row in strong().scorecard) == CATEGORIES


def test_what_was_not_measured_is_not_scored() -> None:
    found = scores(strong(Results()))
    assert found["correctness"] is None
    assert found["efficiency"] is None
    assert found["clarification"] is not None


def test_an_empty_round_has_neither_findings_nor_scores() -> None:
    examination = examine_coding(PROBLEM, write_up({}), Results())
    assert not examination.findings
    assert set(scores(examination).values()) == {None}


@pytest.mark.parametrize(
    ("stage", "category"), [("clarify", "clarification"), ("plan", "approach"), ("test", "testing"), ("close", "communication")]
)
def test_a_missing_stage_leaves_its_category_without_a_score(stage: str, category: str) -> None:
    whole = read_write_up(STRONG.read_text(encoding="utf-8"))
    told = {name: whole.said(name) for name in STAGES if name not in (stage, "implement", "test")}
    told |= {name: whole.code(name).strip() for name in ("implement", "test") if name != stage}
    assert scores(examine_coding(PROBLEM, write_up(told), WELL))[category] is None


def test_a_slow_solution_whose_cost_was_named_scores_higher_than_one_that_was_claimed_to_be_quick() -> None:
    code = "def duplicate_prompts(prompts):\n    return []"
    slow = Results(verdict="AC", passed=26, cases=26, growth="above", slope=0.98)
    honest, wrong = (
        scores(examine_coding(PROBLEM, write_up({"plan": plan, "implement": code}), slow))["efficiency"]
        for plan in ("I sort and compare all groups, O(n^2).", "A dict of groups, O(n).")
    )
    assert (honest, wrong) == (2, 1)


def test_facts_that_were_asked_for_in_the_room_count() -> None:
    code = {"plan": "A dict by sorted words, O(n).", "implement": "def duplicate_prompts(prompts):\n    return []"}
    asked = examine_coding(PROBLEM, write_up(code), Results(asked=("size", "empties")))
    assert "no-clarification" not in {finding.name for finding in asked.findings}
    assert (scores(asked)["clarification"] or 0) >= 3


def test_a_comment_silences_a_rule() -> None:
    text = (
        "## Code\n\n```python\ndef f(x):\n    print(x)\n```\n\n<!-- greenroom: ignore-file[debug-print] shown on purpose -->\n"
    )
    found = examine_coding(PROBLEM, read_write_up(text), Results()).findings
    assert "debug-print" not in {finding.name for finding in found}
    assert "no-plan" in {finding.name for finding in found}


def test_rules_of_answers_and_of_coding_rounds_never_meet() -> None:
    assert not set(all_rules()) & set(coding_rules())
    assert all("coding" in rule.kinds for rule in coding_rules().values())
    assert not any("coding" in rule.kinds for rule in all_rules().values())


def test_the_machine_readable_form_holds_the_text_and_places_in_it() -> None:
    told = json.loads(json.dumps(coding_document(strong())))
    assert told["kind"] == "coding"
    assert told["problem"] == PROBLEM.key
    assert set(told["stages"]) == set(STAGES)
    assert told["results"]["killed"] == 14
    assert told["text"][told["stages"]["close"]["start"] :].startswith("Keys hold every token")
    assert [row["category"] for row in told["scorecard"]] == list(CATEGORIES)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(STAGES, WORDS)), VERDICTS, st.sampled_from(["", "within", "above"]))
def test_any_round_can_be_examined_twice_with_the_same_outcome(stages, verdict, growth) -> None:
    results = Results(verdict=verdict, passed=1, cases=2, growth=growth)
    first, second = (examine_coding(PROBLEM, write_up(stages), results) for _ in range(2))
    assert (first.findings, first.scorecard) == (second.findings, second.scorecard)
    length = len(first.write_up.text)
    for span in (*(finding.span for finding in first.findings), *(row.span for row in first.scorecard)):
        assert 0 <= span.start <= span.end <= length
    for stage, category in (("clarify", "clarification"), ("plan", "approach"), ("close", "communication")):
        if not stages.get(stage, "").strip():
            assert scores(first)[category] is None
