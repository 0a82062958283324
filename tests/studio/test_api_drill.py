"""Cards through the API: the same file as the page and the terminal write, by the document's schemas."""

import json
from datetime import date
from pathlib import Path

import pytest

from greenroom.recall.reviews import FILE
from tests.studio.rooms import client, clock, desk, stranger, studio, workspace
from tests.studio.test_api import call, given, refused

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]


class ThatDay(date):
    """The day of the studio's clock, for the command line, which goes by the machine's."""

    @classmethod
    def today(cls):
        return date(2026, 11, 21)


def lines(workspace) -> list[dict]:
    return [json.loads(line) for line in (Path(workspace.folder) / FILE).read_text(encoding="utf-8").splitlines()]


def test_todays_cards_are_answered_and_one_answer_is_taken_back(client, workspace):
    drill = given(client, "readDrill")
    assert (len(drill["queue"]), drill["until"], drill["is_set"]) == (30, "2026-12-05", False)
    assert [card["key"] for card in drill["cards"]] == drill["queue"]
    first, second = drill["queue"][:2]
    said = given(client, "answerCard", {"card": first, "known": False})
    given(client, "answerCard", {"card": second, "known": True})
    assert given(client, "readDrill")["queue"] == drill["queue"][2:]
    assert refused(call(client, "POST", "/drill/answers", {"card": first, "known": True}), 409).startswith(
        "This card was looked at"
    )
    assert given(client, "takeAnswerBack", answer=said["answer"]) == {"card": first}
    refused(call(client, "DELETE", f"/drill/answers/{said['answer']}"), 404)
    assert first in given(client, "readDrill")["queue"]
    given(client, "answerCard", {"card": first, "known": True})
    assert [row.get("known") for row in lines(workspace)] == [None, False, True, None, True]
    assert given(client, "readDrill")["known_on_the_day"] > 0.5


def test_it_is_what_the_command_line_says(client, workspace, greenroom, monkeypatch):
    given(client, "setTerm", {"until": "2026-12-12", "cap": 12})
    drill = given(client, "readDrill")
    monkeypatch.setattr("greenroom.cli.drill.date", ThatDay)
    told = json.loads(greenroom("drill", "--format", "json", "--workspace", workspace.folder).out)
    assert told.items() <= drill.items()
    assert len(told["queue"]) == 12


def test_a_card_is_left_out_and_taken_in_again(client):
    card = given(client, "readDrill")["queue"][0]
    given(client, "leaveCardOut", {"card": card, "left_out": True})
    drill = given(client, "readDrill")
    assert card not in drill["queue"]
    assert [each["key"] for each in drill["left_out"]] == [card]
    given(client, "leaveCardOut", {"card": card, "left_out": False})
    assert given(client, "readDrill")["left_out"] == []


def test_decks_are_counted_and_chosen_ones_of_ones_own_included(client, workspace):
    own = Path(workspace.folder) / "cards" / "mine.md"
    own.parent.mkdir()
    own.write_text("# Mine\n\n## What is due?\n\nThis.\n\n## And without an answer?\n", encoding="utf-8")
    decks = {deck["name"]: deck for deck in given(client, "listDecks")}
    assert decks["mine"] == {"name": "mine", "cards": 1, "begun": 0, "left_out": 0}
    drill = given(client, "readDrill", query={"decks": "mine"})
    assert drill["queue"] == ["mine/what-is-due"]
    assert len(drill["complaints"]) == 1
    refused(call(client, "GET", "/drill", query={"decks": "mine,nothing-of-this"}), 404)


@pytest.mark.parametrize(("body", "status"), [
    ({"until": "2026-11-21"}, 409), ({"until": "2029-01-01"}, 409), ({"until": "tomorrow"}, 422), ({"until": "2026-12-12\n"}, 422), ({"until": "2026-12-12", "cap": 0}, 422),
])  # fmt: skip
def test_a_day_that_cannot_be_learned_for_is_refused_and_nothing_is_kept(client, body, status):
    assert refused(call(client, "PUT", "/drill/term", body), status)
    assert given(client, "readDrill")["is_set"] is False


def test_the_cap_stays_where_only_the_day_is_set(client):
    given(client, "setTerm", {"until": "2026-12-12", "cap": 12})
    assert given(client, "setTerm", {"until": "2026-12-20"})["cap"] == 12


@pytest.mark.parametrize(("method", "path"), [("POST", "/drill/answers"), ("PUT", "/drill/left-out")])
def test_what_is_no_card_is_refused(client, method, path):
    said = {"known": True} if method == "POST" else {"left_out": True}
    assert "no card" in refused(call(client, method, path, {"card": "nothing/of-this", **said}), 404)


@pytest.mark.parametrize("name", ["soon", "2026-11-21T12:00:00.000000Z"])
def test_what_is_no_answer_cannot_be_taken_back(client, name):
    refused(call(client, "DELETE", f"/drill/answers/{name}"), 404)
