"""``greenroom readiness``: a range where there is enough to say, else what to do; and what came of it."""

import json

import pytest

from tests.cli.rehearsing import mine, pipe

__all__ = ["mine", "pipe"]


def test_a_new_workspace_is_told_what_to_do_and_no_number(greenroom, mine):
    out = greenroom("readiness").out
    assert "Not enough evidence for a chance." in out
    assert "greenroom interview" in out
    assert "About 30 minutes" in out
    facts = json.loads(greenroom("readiness", "--format", "json").out)
    assert facts["chance"] is None
    assert facts["to_do"]
    assert not (mine / "plan").exists()


def test_rounds_that_cannot_be_held_are_named(greenroom, mine):
    (mine / "jobs/bank.md").write_text(
        "# ML engineer\n\n## Requirements\n- Python\n\n## Interview process\n1. Recruiter call (30 min)\n2. Take-home\n3. Coding\n",
        encoding="utf-8",
    )
    facts = json.loads(greenroom("readiness", "--posting", "bank", "--format", "json").out)
    assert facts["left_out"] == ["take home"]
    assert [each["name"] for each in facts["rounds"]] == ["recruiter screen", "coding"]


def test_without_a_posting_the_first_thing_to_do_is_to_keep_one(greenroom, mine):
    for path in (mine / "jobs").iterdir():
        path.unlink()
    assert "job add" in greenroom("readiness").out


def test_outcomes_are_kept_and_never_rewritten(greenroom, mine):
    assert "Kept." in greenroom("readiness", "--failed", "--round", "coding").out
    greenroom("readiness", "--passed")
    rows = [json.loads(line) for line in (mine / "plan/forecasts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["outcome"], row.get("round", "")) for row in rows] == [(False, "coding"), (True, "")]


@pytest.mark.parametrize(
    ("words", "said"), [(("--passed", "--failed"), "not both"), (("--posting", "nobody"), "no kept posting")]
)
def test_a_fault_is_one_sentence(greenroom, mine, words, said):
    done = greenroom("readiness", *words)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1
