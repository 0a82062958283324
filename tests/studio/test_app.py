"""The pages and the socket, as a browser meets them."""

import gzip
import re

import pytest

from tests.studio.rooms import REPLY, STORY, client, clock, desk, line_to, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]


def act(client, rehearsal: str, **fields: object):
    return client.post(f"/rehearse/{rehearsal}", data={key: str(value) for key, value in fields.items()})


def heading(page: str) -> str:
    [found] = re.findall(r"<h1[^>]*>(.*?)</h1>", page)
    return found


def test_a_first_visit_leads_into_a_rehearsal_with_one_button(client, desk):
    page = client.get("/").text
    assert page.count('class="primary"') == 1
    answer = client.post("/rehearse", data={"single": "1"})
    assert answer.status_code == 303
    assert desk.waits_for(answer.headers["location"].rpartition("/")[2]) == "answer"


def test_today_goes_on_with_what_was_interrupted(client, desk):
    rehearsal = desk.begin_single()
    page = client.get("/").text
    assert heading(page) == "Go on where you stopped"
    assert f'href="/rehearse/{rehearsal}"' in page


@pytest.mark.parametrize(
    "fields",
    [{"ask": " "}, {"ask": "Why?", "kind": "song"}, {"key": "no/such"}, {"round": "no-such"}, {"round": "pitch", "pressure": "9"},
     {"round": "pitch", "style": "no-such"}],
)  # fmt: skip
def test_a_choice_that_is_none_is_a_sentence(client, fields):
    answer = client.post("/rehearse", data=fields)
    assert answer.status_code == 422
    assert heading(answer.text) == "That did not work"


def test_without_script_a_rehearsal_goes_from_question_to_end(client, desk):
    rehearsal = client.post("/rehearse", data={"ask": "Why?", "kind": "story"}).headers["location"].rpartition("/")[2]
    act(client, rehearsal, do="hint", attempt=f"{rehearsal}.1", revision=0, words="So far", seconds=4)
    page = client.get(f"/rehearse/{rehearsal}").text
    assert "So far</textarea>" in page
    assert "Hint" in page
    assert act(client, rehearsal, do="answer", attempt=f"{rehearsal}.1", revision=1, words=STORY, seconds=9).status_code == 303
    page = client.get(f"/rehearse/{rehearsal}").text
    assert "vague-metric" in page
    act(client, rehearsal, do="answer", attempt=f"{rehearsal}.2", revision=0, words=REPLY, seconds=5)
    act(client, rehearsal, do="skip", attempt=f"{rehearsal}.3")
    assert heading(client.get(f"/rehearse/{rehearsal}").text) == "That was it for now"
    assert [said.state for said in desk.state(rehearsal).attempts] == ["answered", "answered", "skipped"]
    assert desk.state(rehearsal).attempts[0].seconds == 9.0


def test_a_real_round_says_nothing_before_its_debrief(client, desk):
    rehearsal = desk.begin_round("pitch", real=True, seed=1)
    seen = []
    while (said := desk.current(rehearsal)) is not None:
        act(client, rehearsal, do="answer", attempt=said.id, revision=0, words=STORY, seconds=20)
        seen.append(client.get(f"/rehearse/{rehearsal}").text)
    assert heading(seen[-1]).startswith("Before you see the debrief")
    assert not any("vague-metric" in page or "Scores" in page or 'value="hint"' in page for page in seen)
    act(client, rehearsal, do="rate", score="2")
    page = client.get(f"/rehearse/{rehearsal}").text
    assert heading(page).startswith("Debrief")
    assert "What decided it" in page


def test_an_answer_from_a_window_that_was_left_behind_keeps_its_words_on_the_page(client, desk):
    rehearsal = desk.begin_single()
    desk.revise(f"{rehearsal}.1", 1, "newer", 1.0, window="other", base=0)
    answer = act(client, rehearsal, do="answer", attempt=f"{rehearsal}.1", revision=0, words="older words", seconds=1)
    assert answer.status_code == 409
    assert "older words" in answer.text
    assert desk.current(rehearsal).typed == "newer"


@pytest.mark.parametrize("fields", [{}, {"do": "fly"}, {"do": "answer"}, {"do": "rate", "score": "9"}, {"do": "skip"}])
def test_a_button_that_is_none_is_a_sentence(client, desk, fields):
    assert act(client, desk.begin_single(), **fields).status_code == 422


def test_a_form_that_is_too_long_is_a_sentence(client, desk):
    assert act(client, desk.begin_single(), do="answer", words="w" * 1_100_000).status_code == 422


def test_a_page_that_is_none_says_so_and_leads_back(client):
    answer = client.get("/no-such-page")
    assert answer.status_code == 404
    assert 'href="/"' in answer.text


def test_every_page_is_light(client, desk):
    rehearsal = desk.begin_single(ask="Why?", kind="story")
    desk.answer(f"{rehearsal}.1", STORY, 3.0)
    files = ["/static/studio.css", "/static/icon.svg", "/static/room.js", "/static/carry.js"]
    shared = sum(len(gzip.compress(client.get(path).content)) for path in files)
    for path in ("/", "/rehearse", f"/rehearse/{rehearsal}"):
        answer = client.get(path)
        assert answer.headers["content-encoding"] == "gzip"
        assert shared + len(gzip.compress(answer.content)) < 40_000
        assert len(re.findall(r"<(?:script|link)[^>]*(?:src|href)=", answer.text)) + 2 <= 6


def test_a_page_names_no_other_machine_and_has_nothing_inline(client, desk):
    rehearsal = desk.begin_single()
    for path in ("/", "/rehearse", f"/rehearse/{rehearsal}", "/nothing"):
        page = client.get(path).text
        assert not re.search(r"(?:https?:)?//[\w.]", page)
        assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|\sstyle=", page)
        assert page.count("<h1") == page.count("<main") == 1


def test_the_socket_says_what_is_kept_and_what_it_sees(client, desk):
    attempt = desk.begin_single(ask="Why?", kind="story") + ".1"
    text = "🎭 " + STORY
    with line_to(client, attempt) as line:
        line.send_json({"rev": 1, "base": 0, "window": "w", "text": text, "seconds": 2})
        heard = [line.receive_json() for _ in range(2)]
        assert desk.current(attempt[:-2]).typed == text
    kept = next(each for each in heard if each["kept"] and "marks" not in each)
    seen = next(each for each in heard if "marks" in each)
    assert kept["rev"] == seen["rev"] == 1
    [mark] = seen["marks"]
    assert text[mark["start"] : mark["end"]] == "improved accuracy significantly"
    assert [layer["name"] for layer in seen["layers"]] == ["situation", "task", "action", "result"]


def test_the_socket_keeps_what_was_typed_last_when_the_window_goes(client, desk):
    attempt = desk.begin_single() + ".1"
    with line_to(client, attempt) as line:
        for number in range(1, 6):
            line.send_json({"rev": number, "base": 0, "window": "w", "text": "w" * number, "seconds": number})
        line.receive_json()
    assert desk.current(attempt[:-2]).typed == "wwwww"


def test_the_socket_tells_a_window_that_another_one_went_on(client, desk):
    attempt = desk.begin_single() + ".1"
    desk.revise(attempt, 1, "from elsewhere", 1.0, window="elsewhere", base=0)
    with line_to(client, attempt) as line:
        line.send_json({"rev": 1, "base": 0, "window": "w", "text": "mine", "seconds": 2})
        heard = [line.receive_json() for _ in range(2)]
    assert any("another window" in each.get("conflict", "") for each in heard)
    assert desk.current(attempt[:-2]).typed == "from elsewhere"


def test_the_socket_marks_nothing_in_a_real_round(client, desk):
    said = desk.current(desk.begin_round("pitch", real=True, seed=1))
    with line_to(client, said.id) as line:
        line.send_json({"rev": 1, "base": 0, "window": "w", "text": STORY, "seconds": 2})
        heard = [line.receive_json() for _ in range(2)]
    assert [each["marks"] for each in heard if "marks" in each] == [[]]


def test_the_interviewer_minds_the_clock_of_a_coached_round(client, desk):
    said = desk.current(desk.begin_round("pitch", seed=1))
    with line_to(client, said.id) as line:
        line.send_json({"rev": 1, "base": 0, "window": "w", "text": "I went on and on about it. " * 60, "seconds": 200})
        heard = [line.receive_json() for _ in range(2)]
    assert [each["nudge"] for each in heard if each.get("nudge")]


@pytest.mark.parametrize(
    "message", ["", "[]", "7", '"x"', "{}", "null", '{"rev":"1","base":0,"window":"w","text":"x","seconds":1}',
                '{"rev":1,"base":0,"window":"w","text":7,"seconds":1}', '{"rev":1,"base":0,"window":"w","text":"x","seconds":"x"}'],
)  # fmt: skip
def test_a_message_that_is_none_ends_the_line_and_nothing_else(client, desk, message):
    from starlette.websockets import WebSocketDisconnect

    attempt = desk.begin_single() + ".1"
    with line_to(client, attempt) as line:
        line.send_text(message)
        with pytest.raises(WebSocketDisconnect):
            line.receive_json()
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("attempt", ["x", "20261121-120001-ffff.1", "%00"])
def test_a_socket_of_an_attempt_that_is_none_says_a_sentence(client, attempt):
    with line_to(client, attempt) as line:
        line.send_json({"rev": 1, "base": 0, "window": "w", "text": "x", "seconds": 1})
        heard = [line.receive_json() for _ in range(2)]
    assert any("no such" in each.get("fault", "") for each in heard)
