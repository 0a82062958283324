"""The page Drill as plain forms: what is answered is kept at once, whatever windows and doors do meanwhile."""

import json
import re
from pathlib import Path

import pytest

from greenroom.recall.reviews import FILE
from tests.studio.rooms import client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
DECK = "# Mine\n\n" + "".join(f"## Question {number}?\n\nAnswer `{number}`.\n\n" for number in range(1, 4))
MINE = "/drill?deck=mine"


@pytest.fixture
def kept(workspace) -> Path:
    """The file of reviews, in a workspace with a deck of three cards of one's own, all of which are due today."""
    folder = Path(workspace.folder) / "cards"
    folder.mkdir()
    (folder / "mine.md").write_text(DECK, encoding="utf-8")
    (Path(workspace.folder) / FILE).write_text('{"begins":"2026-11-21","until":"2026-11-23","cap":9}\n', encoding="utf-8")
    return Path(workspace.folder) / FILE


def lines(kept: Path) -> list[dict]:
    return [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()][1:]


class Page:
    """What the page shows, and its buttons."""

    def __init__(self, client, at: str = MINE) -> None:
        self.client, self.at = client, at
        self.text = client.get(at).text

    @property
    def asks(self) -> str:
        return re.search(r'<h2 id="question"[^>]*>(.*?)</h2>', self.text)[1]

    @property
    def fields(self) -> dict[str, str]:
        form = re.search(r'(?s)<form[^>]*class="[^"]*flash.*?</form>', self.text)[0]
        return dict(re.findall(r'name="(\w+)" value="([^"]*)"', form.partition("<p")[0]))

    def press(self, do: str, **fields: str) -> "Page":
        answer = self.client.post(self.at, data={**self.fields, "do": do, **fields})
        assert answer.status_code == 303, answer.text
        return Page(self.client, answer.headers["location"])


def test_a_card_shows_its_answer_folded_and_what_was_not_known_comes_again(client, kept):
    page = Page(client)
    assert (page.asks, "Answer <code>1</code>." in page.text) == ("Question 1?", True)
    page = page.press("forgot").press("known").press("known")
    assert page.asks == "Question 1?"
    assert "mine · again" in page.text
    page = page.press("known")
    assert page.asks == "3 looked at, 2 of them known at once"
    assert [row["known"] for row in lines(kept)] == [False, True, True]


def test_what_is_taken_back_is_answered_anew_as_often_as_one_likes(client, kept, desk):
    page = Page(client).press("known").press("known").press("back").press("back").press("forgot")
    assert page.asks == "Question 2?"
    page.press("back").press("known").press("known")
    rows = lines(kept)
    assert [("takes_back" in row, row.get("known")) for row in rows] == [
        (False, True), (False, True), (True, None), (True, None), (False, False), (True, None), (False, True), (False, True),
    ]  # fmt: skip
    assert [row["takes_back"] for row in rows if "takes_back" in row] == [rows[1]["at"], rows[0]["at"], rows[4]["at"]]


def test_an_answer_of_a_window_that_shows_an_earlier_card_is_not_taken_for_another(client, kept):
    old = Page(client)
    Page(client).press("known")
    page = old.press("known")
    assert "dealt with already" in page.text
    assert page.asks == "Question 2?"
    assert len(lines(kept)) == 1


def test_a_card_that_another_door_has_dealt_with_is_passed_over(client, kept, desk):
    Page(client)
    desk.drills.note_answer("mine/question-1", is_known=True)
    desk.drills.say_left_out("mine/question-2", is_out=True)
    assert Page(client).asks == "Question 3?"
    assert "1 card left" in Page(client).text


def test_what_is_left_out_stays_out_until_it_is_taken_in_again(client, kept):
    page = Page(client).press("out")
    assert "Left out: Question 1?" in page.text
    page = page.press("known").press("known")
    assert page.asks == "2 looked at, 2 of them known at once"
    page = page.press("in", card="mine/question-1")
    assert "Another card is due by now." in page.text
    assert page.press("more").asks == "Question 1?"


def test_another_day_begins_another_sitting(client, kept, clock):
    Page(client).press("known")
    kept.write_text(kept.read_text().replace("2026-11-23", "2026-12-23"))
    clock.at = clock.at.replace(day=22)
    page = Page(client)
    assert page.asks == "Question 2?"
    assert "back" not in re.findall(r'name="do" value="(\w+)"', page.text)


def test_day_and_cap_are_kept_in_the_same_file_and_a_slip_keeps_what_was_typed(client, kept):
    page = Page(client).press("term", until="2026-12-12", cap="12")
    assert "Kept: you learn for 12 December 2026, with at most 12 cards a day." in page.text
    assert lines(kept)[-1] | {"at": ""} == {"at": "", "begins": "2026-11-21", "until": "2026-12-12", "cap": 12}
    answer = client.post(MINE, data={"do": "term", "until": "2020-01-01", "cap": "12"})
    assert answer.status_code == 422
    assert "2020-01-01 is no day to learn for" in answer.text
    assert 'value="2020-01-01"' in answer.text
    assert len(lines(kept)) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "term", "until": "", "cap": "5"},
        {"do": "term", "until": "2026-12-12", "cap": "³"},
        {"do": "in", "card": "x"},
        {"do": "other"},
        {},
    ],
)
def test_what_a_form_of_ours_never_says_is_refused(client, kept, fields):
    assert client.post(MINE, data=fields).status_code == 422
    assert lines(kept) == []


def test_a_turn_that_is_none_is_no_answer(client, kept):
    for turn in ("", "x", "-1", "٣", "9" * 5000):
        assert (
            client.post(MINE, data={"do": "known", "card": "mine/question-1", "turn": turn})
            .headers["location"]
            .startswith(MINE + "&said=stale")
        )
    assert lines(kept) == []


def test_with_the_first_answer_the_usual_two_weeks_begin(client, workspace):
    page = Page(client, "/drill")
    assert "No date is set: two weeks are taken, up to 5 December 2026." in page.text
    assert not (Path(workspace.folder) / FILE).exists()
    page.press("known")
    rows = [json.loads(line) for line in (Path(workspace.folder) / FILE).read_text().splitlines()]
    assert [row.get("until") for row in rows] == ["2026-12-05", None]


def test_once_the_day_is_here_nothing_is_due(client, kept):
    kept.write_text(kept.read_text().replace("2026-11-23", "2026-11-21"))
    assert Page(client).asks == "21 November 2026 is here or past"
    assert "due today" not in client.get("/").text


def test_today_says_how_many_cards_are_due(client, kept):
    assert '9 cards are due today. <a href="/drill">Drill them</a>' in client.get("/").text
    kept.unlink()
    kept.mkdir()
    assert "due today" not in client.get("/").text


def test_a_deck_that_there_is_not_is_a_sentence(client):
    answer = client.get("/drill?deck=nothing-of-this")
    assert answer.status_code == 422
    assert "There is no deck" in answer.text


def test_what_cannot_be_read_is_told_of(client, kept):
    (kept.parent / "mine.md").write_text(DECK + "## And?\n", encoding="utf-8")
    with kept.open("a") as file:
        file.write("{\n")
    text = Page(client).text
    assert "mine, line 15: a card needs a question" in text
    assert "cards/reviews.jsonl, line 2, is no review" in text


def test_no_text_of_a_card_becomes_markup(client, kept):
    (kept.parent / "mine.md").write_text(
        "## <script>asks</script>?\n\n<img src=x>\n\n- why: <b>why</b>\n- source: <i>there</i>\n", encoding="utf-8"
    )
    text = Page(client).text
    assert not re.search(r"<script>|<img|<b>|<i>", text)
    assert "&lt;script&gt;asks" in text
