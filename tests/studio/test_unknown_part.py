"""A round that came from elsewhere and names a part that the round here does not have: read as it is, and not gone on with."""

import pytest

from greenroom.rehearsal.flow import Sitting
from tests.studio.rooms import STORY, client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
SENTENCE = "has no part"


@pytest.fixture
def rehearsal(desk, studio, clock) -> str:
    """Its first question was answered in a part that is unknown here."""
    whole = desk.state(desk.begin_round("behavioural", seed=1))
    plan = [question._replace(part="of another version") for question in whole.plan]
    sitting = Sitting.begin(
        "20260101-120000-aaaa", plan, studio.history.log, clock, mode="round", project="", follow_ups=0, setup=dict(whole.setup)
    )
    desk.resume(sitting.state.id)
    desk.skip(f"{whole.id}.1")
    return sitting.state.id


def test_its_next_question_is_a_sentence(client, desk, rehearsal):
    answered = client.post(f"/api/v1/attempts/{rehearsal}.1/answer", json={"text": STORY, "seconds": 9})
    assert answered.status_code == 422
    assert SENTENCE in answered.json()["error"]
    assert desk.state(rehearsal).attempt(f"{rehearsal}.1").state == "answered"


@pytest.mark.parametrize("page", ["/", "/history", "/rehearse", "/evidence", "/attempt/{}.1", "/compare"])
def test_every_other_page_is_as_always(client, rehearsal, page):
    client.post(f"/api/v1/attempts/{rehearsal}.1/answer", json={"text": STORY, "seconds": 9})
    assert client.get(page.format(rehearsal)).status_code == 200


def test_its_room_says_why_it_cannot_go_on(client, rehearsal):
    client.post(f"/api/v1/attempts/{rehearsal}.1/answer", json={"text": STORY, "seconds": 9})
    room = client.get(f"/rehearse/{rehearsal}")
    assert room.status_code == 422
    assert SENTENCE in room.text


@pytest.mark.parametrize("operation", ["", "/current"])
def test_the_api_says_it_too(client, rehearsal, operation):
    client.post(f"/api/v1/attempts/{rehearsal}.1/answer", json={"text": STORY, "seconds": 9})
    assert SENTENCE in client.get(f"/api/v1/rehearsals/{rehearsal}{operation}").json()["error"]
