"""The interview loop: stated, or usual for such work and said to be so."""

import pytest

from greenroom.jobs.posting import ROUNDS
from tests.jobs.postings import labelled, of, read

STATED = [row for row in labelled() if row["loop"]]
SILENT = [row for row in labelled() if not row["loop"]]
HEAD = "# ML Engineer\n\n## Requirements\n- Python\n- You apply for this position\n\n## Interview process\n"


def steps(words: str) -> list[tuple[str, int | None]]:
    loop = of(HEAD + words).loop
    assert loop.source == "stated"
    return [(each.kind, each.minutes) for each in loop.rounds]


def test_there_are_enough_to_say_so():
    assert len(STATED) >= 24


@pytest.mark.parametrize("row", STATED, ids=lambda row: row["file"])
def test_every_stated_loop_is_read(row):
    loop = read(row["file"]).loop
    assert loop.source == "stated"
    assert [each.kind for each in loop.rounds] == [step.partition(":")[0] for step in row["loop"]]
    told = [
        (each.minutes, int(step.partition(":")[2])) for each, step in zip(loop.rounds, row["loop"], strict=True) if ":" in step
    ]
    assert all(mine == label for mine, label in told)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row["file"])
def test_no_loop_is_made_up(row):
    loop = read(row["file"]).loop
    assert loop.source == "prior"
    assert all(each.span == (0, 0) for each in loop.rounds)
    assert {each.kind for each in loop.rounds} <= set(ROUNDS)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1. Phone screen (30 min)\n2. Onsite coding (1 hour)\n", [("recruiter-screen", 30), ("coding", 60)]),
        ("Recruiter call → take-home → panel → CEO", [("recruiter-screen", None), ("take-home", None), ("panel", None), ("executive", None)]),
        ("HR call, technical interview, system design and reference checks.", [("recruiter-screen", None), ("technical", None), ("design", None), ("reference", None)]),
        ("Two coding interviews (45 min each), then a culture chat.", [("coding", 45), ("coding", 45), ("values", None)]),
        ("Hiring manager (45m) · System design x2 (60m each)", [("hiring-manager", 45), ("design", 60), ("design", 60)]),
        ("A recruiter screen, followed by two interviews: one on statistics, one behavioral.", [("recruiter-screen", None), ("fundamentals", None), ("behavioural", None)]),
    ],
)  # fmt: skip
def test_steps_in_many_wordings(words, expected):
    assert steps(words) == expected


def test_what_is_done_with_an_application_is_no_step():
    assert steps("We review every application. Recruiter screen, then coding interview.") == [
        ("recruiter-screen", None),
        ("coding", None),
    ]
