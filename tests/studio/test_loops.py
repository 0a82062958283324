"""Loops at the studio's desk: their rounds on their days, what they keep to themselves, a round held again."""

from datetime import timedelta

import pytest

from greenroom.errors import UnusableOption
from greenroom.studio.desk import Busy
from tests.studio.rooms import STORY, client, clock, desk, desk_on, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
LOOP = "forty-five-minutes"


def held(desk, rehearsal: str, score: int | None = 3) -> str:
    """Answers the warm-up and a question of a round, passes on the rest, and rates it."""
    for _ in range(2):
        desk.answer(desk.current(rehearsal).id, STORY, 60.0)
    while (said := desk.current(rehearsal)) is not None:
        desk.skip(said.id)
    desk.rate(rehearsal, score)
    return rehearsal


def test_a_round_that_is_due_later_is_held_only_where_that_is_asked_for(desk):
    loop = desk.loops.begin_loop("checkpoints", start=(desk.now() + timedelta(days=3)).date())
    with pytest.raises(UnusableOption, match="hold it now, or come back then"):
        desk.loops.hold_next(loop)
    assert desk.waits_for(desk.loops.hold_next(loop, now=True)) == "answer"


def test_a_round_that_is_under_way_is_gone_on_with(desk, workspace, clock):
    loop = desk.loops.begin_loop(LOOP)
    begun = desk.loops.hold_next(loop)
    desk.close()
    again = desk_on(workspace, clock)
    assert again.loops.hold_next(loop) == begun
    assert again.waits_for(begun) == "answer"
    again.close()


def test_a_loop_is_rated_once_all_of_it_was_held_and_told_after_that(desk):
    loop = desk.loops.begin_loop(LOOP)
    with pytest.raises(UnusableOption, match="hold its rounds first"):
        desk.loops.rate_loop(loop, 3)
    held(desk, desk.loops.hold_next(loop))
    assert desk.loops.standing(loop).waits_for == "rating"
    assert desk.loops.standing(loop).debrief is None
    document = desk.loops.rate_loop(loop, 2)
    assert document["self_rating"] == 2
    assert desk.loops.standing(loop).debrief == document
    assert desk.loops.rate_loop(loop, 4)["self_rating"] == 2, "a rating stays as it was given"


def test_what_a_round_found_is_kept_back_until_its_loop_is_debriefed(desk):
    loop = desk.loops.begin_loop(LOOP)
    round_ = held(desk, desk.loops.hold_next(loop))
    assert desk.debrief(round_) is None
    assert not desk.tells_findings(desk.state(round_))
    desk.loops.rate_loop(loop, None)
    assert desk.debrief(round_)["round"] == "behavioural"
    assert desk.tells_findings(desk.state(round_))


def test_a_round_held_again_is_told_anew_and_every_attempt_is_kept(desk):
    loop = desk.loops.begin_loop(LOOP)
    first = held(desk, desk.loops.hold_next(loop))
    desk.loops.rate_loop(loop, 3)
    second = held(desk, desk.loops.hold_next(loop, again=1))
    assert first != second
    assert desk.loops.standing(loop).debrief["rounds"][0]["rehearsal"] == second
    assert desk.loops.standing(loop).loop.remarks[-1].name == "debriefed"
    assert desk.debrief(first)
    assert desk.debrief(second)
    with pytest.raises(UnusableOption, match="was not held yet"):
        desk.loops.hold_next(loop, again=7)


def test_nobody_sits_in_a_loop_so_that_looking_at_it_never_ends_it(desk, client):
    loop = desk.loops.begin_loop(LOOP)
    with pytest.raises(UnusableOption, match="no such rehearsal"):
        desk.resume(loop)
    assert client.get(f"/rehearse/{loop}").status_code == 422
    assert client.get(f"/api/v1/rehearsals/{loop}/current").status_code == 404
    assert desk.state(loop).ended_at is None


def test_two_studios_do_not_begin_a_round_of_the_same_loop(desk, monkeypatch):
    loop = desk.loops.begin_loop(LOOP)
    monkeypatch.setattr(desk._holding._claims, "claim", lambda identifier: identifier != loop)
    with pytest.raises(Busy):
        desk.loops.hold_next(loop)
    assert desk.loops.standing(loop).places[0].held == ()


def test_every_door_of_the_studio_keeps_back_what_the_loop_will_tell(desk, client):
    loop = desk.loops.begin_loop(LOOP)
    round_ = held(desk, desk.loops.hold_next(loop))
    pages = ["/", "/history", f"/attempt/{round_}.2", f"/rehearse/{round_}", f"/mock/{loop}", "/mock"]
    for page in pages:
        shown = client.get(page)
        assert shown.status_code == 200
        assert "improved accuracy significantly” leaves" not in shown.text, page
        assert " of 4" not in shown.text, page
    rows = client.get("/api/v1/attempts").json()
    assert all(row["score"] is None and row["mended"] is None for row in rows)
    assert client.get(f"/api/v1/attempts/{round_}.2").json()["judgements"] == []
    assert client.get(f"/api/v1/rehearsals/{round_}/debrief").status_code == 404
    told = client.get(f"/api/v1/rehearsals/{round_}").json()
    assert "debriefed" not in {remark["name"] for remark in told["remarks"]}
    assert client.get("/api/v1/progress").json()["skills"] == []
    assert client.get(f"/api/v1/comparison?a={round_}.2&b={round_}.2").status_code == 409
    desk.loops.rate_loop(loop, 3)
    assert client.get(f"/api/v1/attempts/{round_}.2").json()["judgements"] != []
    assert client.get(f"/api/v1/rehearsals/{round_}/debrief").status_code == 200
    assert client.get("/api/v1/progress").json()["skills"] != []


def test_today_names_the_round_that_is_due_and_why(desk, client):
    loop = desk.loops.begin_loop(LOOP)
    assert "Round 1 of 1 is due today: Behavioural round." in client.get("/").text
    held(desk, desk.loops.hold_next(loop))
    assert "Say how it was, and its one debrief is shown." in client.get("/").text
    desk.loops.rate_loop(loop, 3)
    assert "mock loop goes on" not in client.get("/").text


def test_a_loop_ended_early_is_told_by_what_was_held_of_it(desk):
    loop = desk.loops.begin_loop("checkpoints")
    first = held(desk, desk.loops.hold_next(loop))
    begun = desk.loops.hold_next(loop, now=True)
    standing = desk.loops.end_early(loop)
    assert [place.state for place in standing.places] == ["done", "done", "left out", "left out", "left out"]
    assert (standing.waits_for, standing.left_out, standing.debrief) == ("rating", True, None)
    with pytest.raises(UnusableOption):
        desk.loops.hold_next(loop)
    document = desk.loops.rate_loop(loop, 2)
    assert [row["rehearsal"] for row in document["rounds"]] == [first, begun]
    assert document["rounds"][1]["outcome"] == "cannot say"
    assert desk.loops.standing(loop).waits_for == "nothing"
    assert desk.tells_findings(desk.state(first))


def test_a_loop_of_which_nothing_was_held_ends_without_a_verdict(desk, client):
    loop = desk.loops.begin_loop("checkpoints")
    assert desk.loops.end_early(loop).waits_for == "nothing"
    assert "before a round of it was held" in client.get(f"/mock/{loop}").text
    assert desk.loops.going_on() is None
    with pytest.raises(UnusableOption, match="nothing to rate"):
        desk.loops.rate_loop(loop, 3)


def test_a_round_of_a_loop_that_was_ended_can_be_held_again(desk):
    loop = desk.loops.begin_loop("checkpoints")
    held(desk, desk.loops.hold_next(loop))
    desk.loops.end_early(loop)
    desk.loops.rate_loop(loop, 3)
    again = held(desk, desk.loops.hold_next(loop, again=1))
    assert desk.loops.standing(loop).debrief["rounds"][0]["rehearsal"] == again
