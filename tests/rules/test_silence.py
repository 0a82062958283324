"""Comments that keep a finding quiet."""

from greenroom.rules.lint import lint
from greenroom.rules.registry import all_rules, selected
from tests.conftest import read

RULES = list(all_rules().values())
HEDGED = "I think it was maybe the cache."


def names(text: str, **exercise: object) -> list[str]:
    return [f.name for f in lint(read(text, kind="reply", **exercise), RULES) if f.name in ("hedge-stack", "unused-ignore")]


def test_a_finding_is_told_unless_it_is_silenced() -> None:
    assert names(HEDGED) == ["hedge-stack"]


def test_a_comment_silences_the_next_sentence() -> None:
    assert names(f"<!-- greenroom: ignore[hedge-stack] quoted --> {HEDGED}") == []


def test_and_only_the_next() -> None:
    assert names(f"<!-- greenroom: ignore[hedge-stack] quoted --> {HEDGED} {HEDGED}") == ["hedge-stack"]


def test_a_code_does_as_well_as_a_name() -> None:
    assert names(f"<!-- greenroom: ignore[TON105] quoted --> {HEDGED}") == []


def test_a_whole_file_can_be_silenced() -> None:
    assert names(f"<!-- greenroom: ignore-file[hedge-stack] my manner --> {HEDGED} It held. {HEDGED}") == []


def test_a_comment_that_silences_nothing_is_reported_where_it_stands() -> None:
    text = "It was the cache. <!-- greenroom: ignore[hedge-stack] once --> I moved it."
    [finding] = [f for f in lint(read(text, kind="reply"), RULES) if f.name == "unused-ignore"]
    assert text[finding.span.start : finding.span.end] == "<!-- greenroom: ignore[hedge-stack] once -->"


def test_a_rule_that_was_not_run_cannot_make_a_comment_idle() -> None:
    rules = selected(all_rules(), [], ["hedge-stack"])
    text = f"<!-- greenroom: ignore[hedge-stack] quoted --> {HEDGED}"
    assert "unused-ignore" not in [f.name for f in lint(read(text, kind="reply"), rules)]


def test_comments_and_evidence_marks_are_no_words_of_the_answer() -> None:
    plain = read("Recall rose to 0.81.")
    marked = read("Recall rose to 0.81 [ev:run-7]. <!-- greenroom: ignore[no-baseline] see slide -->")
    assert marked.spoken == plain.spoken
    assert marked.masked.evidence == ((20, "run-7"),)
