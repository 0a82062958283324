"""The nouns of a coding round: a write-up from five texts, and one read from Markdown."""

import ast

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from greenroom.coding import OF_CODE, STAGES, TITLES, read_write_up, write_up

patient = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORDS = st.text(st.sampled_from("abc ?.,\n-'é∑"), max_size=60)
LINES = st.lists(st.sampled_from(["x = 1", "# Plan", "", "## Close", "y = '''a```b'''", "    ", "z = 'é'"]), max_size=6).map(
    "\n".join
)
ROUNDS = st.fixed_dictionaries({}, optional={stage: LINES if stage in OF_CODE else WORDS for stage in STAGES})


@patient
@given(ROUNDS)
@example({"implement": "````\n```"})
def test_what_is_written_is_read_again(stages):
    written = write_up(stages)
    assert read_write_up(written.text) == written


@patient
@given(ROUNDS)
def test_prose_is_kept_as_it_was_typed(stages):
    written = write_up(stages)
    for stage in set(STAGES) - OF_CODE:
        assert written.said(stage) == stages.get(stage, "").strip()


@patient
@given(ROUNDS)
def test_code_stands_where_it_stands_in_the_document(stages):
    written = write_up(stages)
    for stage in OF_CODE:
        code = written.code(stage)
        assert all(sign in (there, " ") for sign, there in zip(code, written.text, strict=False))
        assert code.split() == stages.get(stage, "").split()


@patient
@given(st.text(st.sampled_from("#ClarifyPlanCodeTestsClose *`~\n"), max_size=200))
def test_any_text_is_read_and_every_place_is_inside(text):
    found = read_write_up(text)
    for span in found.stages.values():
        assert 0 <= span.start <= span.end <= len(text)


def test_text_without_headings_has_no_stages():
    assert not read_write_up("just words").stages


@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("# clarify", "clarify"),
        ("### CLOSE", "close"),
        ("## 3. Implementation", "implement"),
        ("**Plan:**", "plan"),
        ("## Step 2 - Approach", "plan"),
        ("# Testing #", "test"),
        ("## Summary and trade-offs", "close"),
    ],
)
def test_usual_headings_are_known(heading, stage):
    assert read_write_up(f"{heading}\n\nwords\n").said(stage) == "words"


def test_headings_in_code_and_below_a_stage_begin_no_stage():
    text = "## Plan\n\n### Solution idea\n\nsort\n\n## Code\n\n```python\n# Close\nx = 1\n```\n\n## Close\n\ndone\n"
    found = read_write_up(text)
    assert set(found.stages) == {"plan", "implement", "close"}
    assert ast.parse(found.code("implement"))
    assert found.said("close") == "done"


def test_every_stage_has_a_title():
    assert tuple(TITLES) == STAGES
