"""What a debrief says, and what it never hides."""

import pytest

from greenroom.history import Asked
from greenroom.interviewer.debriefing.debrief import debrief
from greenroom.library.rounds import all_rounds, all_styles
from tests.interviewer.rounds_told import Telling, finding, row, thread

ROUND, STYLE = all_rounds()["deep-dive-review"], all_styles()["rigour"]
TALK = ("framing", "decisions", "depth", "impact", "ownership", "reflection", "delivery")
REPLY = ("directness", "evidence", "candour", "composure")
METRICS = Asked("How was it measured?", "reply", follow_up="metrics", parent="r.1", part="the project")
DIFFERENTLY = METRICS._replace(prompt="What would you change?", follow_up="differently")
WORDS = "Recall rose from 61 to 74 percent on the held-out week."


def told(talk: int = 3, reply: int = 3, **document) -> Telling:
    rows = [row(name, talk) for name in TALK]
    telling = Telling().opens(WORDS, **{"scorecard": rows, **document})
    return telling.replies(METRICS, WORDS[:-1] + " again.", scorecard=[row(name, reply) for name in REPLY])


def debriefed(telling: Telling):
    return debrief(telling.rehearsal, ROUND, STYLE)


def test_a_good_round_is_a_yes() -> None:
    found = debriefed(told(3, 4))
    assert (found["outcome"], found["blocked_by"]) == ("yes", "")
    assert found["mean"] >= 3


def test_a_critical_finding_blocks_a_yes_whatever_else_was_good() -> None:
    found = debriefed(told(4, 4, findings=[finding("contradicting-number", "error")]))
    assert (found["outcome"], found["blocked_by"]) == ("not yet", "contradicting-number")


def test_a_hint_blocks_nothing() -> None:
    assert debriefed(told(4, 4, findings=[finding("contradicting-number", "hint")]))["outcome"] == "yes"


def test_an_average_never_hides_a_one() -> None:
    telling = told(4, 4).replies(DIFFERENTLY, scorecard=[row("directness", 1), *(row(name, 4) for name in REPLY[1:])])
    found = debriefed(telling)
    directness = next(each for each in found["scorecard"] if each["category"] == "directness")
    assert (directness["score"], directness["lowest"]) == (2, 1)
    assert found["outcome"] == "not yet"
    assert "Directness fell to 1" in found["because"]


def test_what_could_not_be_scored_is_said_and_stays_without_a_number() -> None:
    nothing = [row(name, None, "Too little is said.") for name in REPLY]
    found = debriefed(told().replies(DIFFERENTLY, "Hm.", scorecard=nothing))
    assert [each["question"] for each in found["unscored"]] == ["What would you change?"]
    alone = debriefed(Telling().opens("Hm.", scorecard=[row(name, None, "Too little is said.") for name in TALK]))
    assert alone["outcome"] == "cannot say"
    assert alone["mean"] is None
    assert all(each["score"] is None for each in alone["scorecard"])


def test_what_landed_is_quoted_and_how_it_was_said_does_not_count() -> None:
    found = debriefed(told(2, 4))
    assert all(each["quote"] in WORDS + " again." for each in found["landed"])
    assert not {"composure", "delivery"} & {each["category"] for each in found["landed"]}


def test_two_changes_are_named_the_weightiest_first() -> None:
    findings = [finding("filler"), finding("vague-metric"), finding("tuned-on-test"), finding("no-baseline", "hint")]
    found = debriefed(told(findings=findings))
    assert [each["finding"] for each in found["changes"]] == ["tuned-on-test", "vague-metric"]


def test_there_is_one_next_step_with_its_reason() -> None:
    assert debriefed(told(findings=[finding("vague-metric")]))["next"] == {
        "do": "greenroom rehearse deep-dive/metrics",
        "why": "Mend vague-metric. This question asks for just that.",
    }


@pytest.mark.parametrize(("own", "difference"), [(4, 1.0), (3, 0.0), (1, -2.0)])
def test_the_self_rating_is_kept_with_its_difference(own: int, difference: float) -> None:
    found = debriefed(told(3, 3).remarked("rated", score=own))
    assert (found["self_rating"], found["difference"]) == (own, difference)


def test_a_good_answer_later_makes_up_for_what_the_talk_left_out() -> None:
    rows = [row(name, 1 if name == "reflection" else 3) for name in TALK]
    good = [row(name, 3) for name in REPLY]
    telling = (
        Telling().opens(WORDS, scorecard=rows).replies(METRICS, WORDS, scorecard=good).replies(DIFFERENTLY, scorecard=good)
    )
    reflection = next(each for each in debriefed(telling)["scorecard"] if each["category"] == "reflection")
    assert (reflection["score"], reflection["lowest"]) == (2, 2)


def test_using_the_reset_well_counts() -> None:
    rows = [row(name, 2 if name == "delivery" else 3) for name in TALK]
    long = Telling().opens(f"{WORDS} We split the data by week. " * 20, scorecard=rows, seconds=300.0)
    offer = Asked(
        "Once more, in three sentences?", "reply", follow_up="restate", parent="r.1", reason="reset", part="the project"
    )
    short = [{"role": "result", "start": 0, "end": 9}]
    telling = long.replies(offer, f"In short: {WORDS} Split by week.", seconds=12.0, sentences=short)
    telling.replies(METRICS, scorecard=[row(name, 3) for name in REPLY])
    found = debriefed(telling)
    assert next(each for each in found["scorecard"] if each["category"] == "delivery")["score"] == 3
    assert found["landed"][0]["category"] == "reset"


def test_what_was_missed_twice_stays_open() -> None:
    again = METRICS._replace(prompt="Which number?", reason="again")
    found = debriefed(told().replies(again, "Lovely team.", thread("again", "metrics", "dodge")))
    assert found["open"] == ["Which number?"]
