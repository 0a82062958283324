"""Which follow-ups an answer gets: what its own words invite comes first, then the question's own probes."""

from greenroom.history import Asked
from greenroom.rehearsal.steps import PROBE, follow_ups
from tests.rehearsal.rooms import REPLY, STORY, rehearsed

PROBES = ("Who asked for it?", "What did it cost you?", "Who would say otherwise?")
OWN = Asked("Tell me about a model that you kept.", "story", level="senior", competencies=("impact",), probes=PROBES)


def test_what_points_into_the_answer_comes_first_then_the_probes_then_the_rest():
    rehearsal, _ = rehearsed("log", [OWN], [STORY], follow_ups=0)
    rows = rehearsal.judgements[0].document["follow_ups"]
    pointing = [row["question"] for row in rows if row["start"] < row["end"]]
    general = [row["question"] for row in rows if row["start"] == row["end"]]
    assert pointing
    assert [asked.prompt for asked in follow_ups(rehearsal.attempts[0], rehearsal)] == [*pointing, *PROBES, *general]


def test_the_likeliest_are_put_as_replies_for_the_same_level_and_name_their_parent():
    rehearsal, _ = rehearsed("log", [OWN], [STORY, REPLY, REPLY])
    first, *asked = [said.question for said in rehearsal.attempts]
    assert first == OWN
    assert [question.prompt for question in asked] == [row.prompt for row in follow_ups(rehearsal.attempts[0], rehearsal)][:2]
    assert {(question.kind, question.level, question.competencies, question.parent) for question in asked} == {
        ("reply", "senior", ("impact",), "r.1")
    }


def test_an_answer_that_invites_nothing_gets_the_questions_own_probes():
    rehearsal, _ = rehearsed("log", [OWN], ["…", "skip", "skip"])
    assert [said.question.prompt for said in rehearsal.attempts[1:]] == list(PROBES[:2])
    assert {said.question.follow_up for said in rehearsal.attempts[1:]} == {PROBE}


def test_follow_ups_get_no_follow_ups():
    rehearsal, _ = rehearsed("log", [OWN], [STORY, STORY, STORY], follow_ups=2)
    assert len(rehearsal.attempts) == 3


def test_a_skipped_question_gets_none():
    rehearsal, _ = rehearsed("log", [OWN], ["skip"])
    assert len(rehearsal.attempts) == 1


def test_no_two_of_them_are_the_same():
    rehearsal, _ = rehearsed("log", [OWN], [STORY], follow_ups=0)
    prompts = [asked.prompt for asked in follow_ups(rehearsal.attempts[0], rehearsal)]
    assert len(set(prompts)) == len(prompts)
