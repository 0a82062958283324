"""``greenroom interview`` and ``greenroom debrief``: a round through a pipe, gone on with, shown again."""

import json

import pytest

from greenroom.library.rounds import all_rounds, all_styles
from tests.cli.rehearsing import mine, pipe
from tests.interviewer.simulating import candidate

__all__ = ["mine", "pipe"]
TOLD = candidate("no-baseline", "search")["answers"]
BACK = "Where should I begin?"
REPLIES = [TOLD[kind] for kind in ("metrics", "alternative", "after-launch", "simpler", "team", "risk")]
WHOLE = "\n.\n".join([BACK, TOLD["opening"], *REPLIES]) + "\n.\n3\n"
ROUND = "deep-dive-hiring-manager"


@pytest.fixture
def held(greenroom, mine, pipe):
    """A round that came to its end."""
    pipe(WHOLE)
    return greenroom("interview", ROUND, "--seed", "5", "--pressure", "2")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_every_round_and_style_is_listed(greenroom):
    report = greenroom("interview", "--list")
    assert report.status == 0
    assert all(name in report.out for name in (*all_rounds(), *all_styles()))


def test_a_round_listens_asks_on_and_ends_with_a_debrief(held):
    assert (held.status, held.err) == (0, "")
    assert "With whoever had the problem, and what it cost them." in flat(held.out)
    for heading in (
        "Debrief: Project deep-dive with the hiring manager",
        "What landed",
        "Scorecard",
        "What decided it",
        "Next",
    ):
        assert heading in held.out
    assert "You rated it 3" in held.out


def test_the_debrief_is_shown_again_and_as_json(greenroom, held):
    again = greenroom("debrief")
    assert again.out.strip() in held.out
    document = json.loads(greenroom("debrief", "--format", "json").out)
    assert document["round"] == ROUND
    assert document["self_rating"] == 3
    assert set(document) >= {"landed", "changes", "scorecard", "unscored", "outcome", "because", "difference", "next"}


def test_the_transcript_tells_who_said_what(greenroom, held):
    told = flat(greenroom("debrief", "--transcript").out)
    assert told.index(BACK) < told.index(flat(TOLD["opening"])[:40])
    assert told.count("Interviewer") > 6


def test_a_round_is_scored_again_beside_what_was_said_before(greenroom, held):
    before = greenroom("debrief", "--format", "json").out
    assert greenroom("debrief", "--again", "--format", "json").out == before


def test_a_round_is_gone_on_with(greenroom, mine, pipe):
    pipe(TOLD["opening"] + "\n.\n" + REPLIES[0])
    pipe("half of what I wanted to say\n/stop\n")
    assert "`greenroom interview` goes on here" in greenroom("interview", ROUND, "--seed", "5").out
    pipe(WHOLE)
    report = greenroom("interview")
    assert "Going on where you stopped" in report.out
    assert "Debrief" in report.out


def test_rehearse_leaves_a_round_alone(greenroom, mine, pipe):
    pipe("/stop\n")
    greenroom("interview", ROUND)
    pipe("/skip\n")
    assert "Going on" not in greenroom("rehearse", "scope-cut").out


def test_a_real_round_shows_no_findings_before_the_debrief(greenroom, mine, pipe):
    pipe("Fine, thank you.\n.\n" + WHOLE)
    before, _, after = greenroom("interview", ROUND, "--real", "--seed", "5").out.partition("Debrief:")
    assert "→" not in before
    assert "Scorecard" in after


def test_what_must_not_be_said_is_noticed(greenroom, mine, pipe):
    pipe(WHOLE.replace("hardware", "Boltwerk hardware"))
    greenroom("interview", ROUND, "--secret", "Boltwerk", "--seed", "5")
    document = json.loads(greenroom("debrief", "--format", "json").out)
    assert document["blocked_by"] == "nda-name"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["behavioral"], "did you mean 'behavioural'"),
        ([], "No round was interrupted"),
        (["--new"], "Say which round to begin"),
        (["behavioural", "--style", "rigor"], "did you mean 'rigour'"),
        (["behavioural", "--file", "nowhere.md"], "nowhere.md"),
    ],
)
def test_a_slip_gets_one_sentence(greenroom, mine, words, sentence):
    report = greenroom("interview", *words)
    assert report.status == 2
    assert sentence in report.err
    assert len(report.err.strip().split("\n")) == 1


def test_without_a_round_there_is_no_debrief(greenroom, mine):
    assert "No round was held yet" in greenroom("debrief").err
    assert greenroom("debrief", "abc").status == 2


def test_an_unfinished_round_has_a_transcript_and_no_debrief(greenroom, mine, pipe):
    pipe("/stop\n")
    greenroom("interview", ROUND)
    assert "is not over" in greenroom("debrief").err
    assert "Walk me through" in greenroom("debrief", "--transcript").out


def test_nothing_said_is_no_verdict(greenroom, mine, pipe):
    pipe("/skip\n")
    assert "Too little was said to decide" in flat(greenroom("interview", ROUND).out)
