"""A voice through the studio's door: what is kept, played, deleted and written down, and who may."""

import json
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from greenroom.library.settings import Settings, Speech
from greenroom.speech.heard import piece_facts
from greenroom.speech.recordings import FORMS
from greenroom.studio.pages.voice import LARGEST
from greenroom.studio.rendering import Studio
from tests.library.test_retiming import HEARD, MENDED
from tests.speech.recorded import OTHER, TAKE, piece
from tests.studio.rooms import STORY, client, clock, desk, stranger, studio, workspace
from tests.studio.test_guard import FOREIGN, SCRIPT

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
SOUND = bytes(range(256)) * 8


@pytest.fixture
def attempt(desk) -> str:
    return desk.begin_single(ask="Why did you cut it?") + ".1"


def send(client, attempt: str, number: int, sound: bytes = SOUND, take: str = TAKE, **slips):
    facts = {**piece_facts(piece(number, take)), **slips}
    return client.post(f"/attempt/{quote(attempt, safe='')}/voice", content=json.dumps(facts).encode() + b"\n" + sound)


def files(studio: Studio) -> list[Path]:
    return [path for path in Path(studio.workspace.voice).rglob("*") if path.is_file()]


def answer(client, attempt: str, words: str):
    fields = {"do": "answer", "attempt": attempt, "words": words, "revision": "0", "seconds": "99"}
    return client.post(f"/rehearse/{attempt.rpartition('.')[0]}", data=fields)


def test_pieces_are_kept_as_they_come_and_played_as_they_were(client, studio, attempt):
    assert [send(client, attempt, number).json() for number in range(3)] == [{"kept": 1}, {"kept": 2}, {"kept": 3}]
    played = client.get(f"/attempt/{attempt}/voice/{TAKE}")
    assert (played.content, played.headers["content-type"]) == (SOUND * 3, "audio/webm")
    part = client.get(f"/attempt/{attempt}/voice/{TAKE}", headers={"range": "bytes=10-19"})
    assert (part.status_code, part.content, part.headers["content-range"]) == (
        206,
        SOUND[10:20],
        f"bytes 10-19/{len(SOUND) * 3}",
    )
    assert {path.suffix for path in files(studio)} == {".webm", ".jsonl"}


def test_a_piece_out_of_turn_is_refused_and_changes_nothing(client, studio, attempt):
    send(client, attempt, 0)
    late = send(client, attempt, 2)
    assert late.status_code == 409
    assert late.json() == {"fault": "This recording lacks what came before it: stop, and record anew."}
    assert send(client, attempt, 0).json() == {"kept": 1}
    assert client.get(f"/attempt/{attempt}/voice/{TAKE}").content == SOUND


def test_the_time_of_an_answer_is_that_of_its_recording(client, desk, attempt):
    send(client, attempt, 0)
    send(client, attempt, 1)
    send(client, attempt, 0, take=OTHER)
    answer(client, attempt, STORY)
    assert desk.state(attempt.rpartition(".")[0]).attempt(attempt).seconds == 3.0


def test_without_a_recording_it_is_that_of_the_clock(client, desk, attempt):
    answer(client, attempt, STORY)
    assert desk.state(attempt.rpartition(".")[0]).attempt(attempt).seconds == 99.0


def test_the_attempts_page_tells_what_was_heard_and_lets_it_be_played(client, attempt):
    send(client, attempt, 0)
    send(client, attempt, 1, pauses=[[0.6, 0.8]])
    answer(client, attempt, STORY)
    page = client.get(f"/attempt/{attempt}").text
    assert "1 of 0.7 s or more, the longest 0.8 s, 0.8 s in all" in page
    assert "−24 dBFS" in page
    assert "words a minute" in page
    assert f'src="/attempt/{attempt}/voice/{TAKE}"' in page
    assert "<desc" in page
    assert "<td>0.8 s</td>" in page


def test_a_real_round_tells_nothing_of_the_voice_before_its_debrief_but_plays_it(client, desk):
    attempt = desk.begin_round("pitch", real=True, seed=1) + ".1"
    send(client, attempt, 0, pauses=[[0.1, 0.8]])
    answer(client, attempt, STORY)
    page = client.get(f"/attempt/{attempt}").text
    assert f"/voice/{TAKE}" in page
    assert "dBFS" not in page
    assert "0.8 s" not in page


def test_what_is_deleted_is_gone_and_the_words_stay(client, studio, attempt):
    send(client, attempt, 0)
    send(client, attempt, 0, take=OTHER)
    client.post(f"/attempt/{attempt}/times", content=HEARD.encode())
    answer(client, attempt, STORY)
    first = client.post(f"/attempt/{attempt}/voice/delete", data={"take": TAKE})
    assert (first.status_code, first.headers["location"]) == (303, f"/attempt/{attempt}")
    assert client.get(f"/attempt/{attempt}/voice/{TAKE}").status_code == 404
    assert client.get(f"/attempt/{attempt}/voice/{OTHER}").status_code == 200
    client.post(f"/attempt/{attempt}/voice/delete")
    assert files(studio) == []
    page = client.get(f"/attempt/{attempt}").text
    assert "Your voice" not in page
    assert "What you said" in page


def test_an_export_holds_no_voice(client, studio, attempt, greenroom):
    send(client, attempt, 0)
    answer(client, attempt, STORY)
    exported = greenroom("export", "--workspace", studio.workspace.folder).out
    assert "forecast" in exported
    assert TAKE not in exported


# Words that come otherwise than by typing


def test_a_transcript_gives_its_words_and_the_answer_its_times(client, desk, attempt):
    given = client.post(f"/attempt/{attempt}/times", content=HEARD.encode()).json()
    assert given["words"].startswith("our demand forecast had to ship in three weeks\ni cut")
    answer(client, attempt, MENDED)
    state = desk.state(attempt.rpartition(".")[0])
    said, document = state.attempt(attempt), state.judgement(attempt).document
    assert said.form == "transcript"
    assert (document["seconds"], document["seconds_is_estimate"]) == (15.0, False)
    room = client.get(f"/rehearse/{state.id}").text
    assert "I cut the holiday model instead of the backtest." in room
    assert "--&gt;" not in room


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\0\1\2", "That file is a binary file"),
        (b"WEBVTT\n\nx --> y\nWords.", "That file has a damaged time on line 3"),
        (b"Words.", "That file has no cue that can be read"),
        (b"", "That file holds no words"),
        (b"x" * 10_000_000, "That file is far longer than anyone says"),
    ],
)
def test_a_file_that_is_no_transcript_is_a_sentence_and_loses_nothing(client, desk, studio, attempt, data, sentence):
    desk.revise(attempt, 1, "So far.", 3.0)
    refused = client.post(f"/attempt/{attempt}/times", content=data)
    assert refused.status_code == 422
    assert refused.json()["fault"].startswith(sentence)
    assert desk.state(attempt.rpartition(".")[0]).attempt(attempt).typed == "So far."
    assert files(studio) == []


@pytest.fixture
def engine(client, studio, tmp_path):
    """Writes the script of the engine that the studio is set up with."""
    path = tmp_path / "engine.py"
    command = (sys.executable, str(path), "{audio}", "{output}.vtt")
    settings = Settings(speech=Speech(command=command, minutes=0.5))
    client.app._app.state.studio = studio._replace(settings=settings)

    def write(script: str) -> None:
        path.write_text(f"import sys, time\n{script}")

    return write


def ended(client, attempt: str) -> dict[str, object]:
    """What came of it; asks as a window does, until it is over."""
    until = time.monotonic() + 20
    while (far := client.get(f"/attempt/{attempt}/dictation").json())["state"] == "running":
        assert time.monotonic() < until, far
    return far


def test_an_engine_writes_down_what_was_recorded(client, attempt, engine):
    engine(f"assert open(sys.argv[1], 'rb').read() == {SOUND!r}\nopen(sys.argv[2], 'w').write({HEARD!r})")
    send(client, attempt, 0)
    assert client.get(f"/attempt/{attempt}/dictation").json() == {"state": "none", "seconds": 0.0, "said": ""}
    assert client.post(f"/attempt/{attempt}/dictation").json()["state"] in ("running", "done")
    far = ended(client, attempt)
    assert (far["state"], str(far["said"]).splitlines()[1]) == ("done", "i cut the holiday modal instead of the back test")


def test_pages_come_while_an_engine_is_at_work_and_it_can_be_stopped(client, attempt, engine):
    engine("time.sleep(600)")
    send(client, attempt, 0)
    client.post(f"/attempt/{attempt}/dictation")
    assert client.get("/").status_code == 200
    assert client.get(f"/attempt/{attempt}/dictation").json()["state"] == "running"
    stopped = client.post(f"/attempt/{attempt}/dictation", data={"do": "stop"}).json()
    assert (stopped["state"], stopped["said"]) == ("failed", "Stopped; your recording is still here.")


def test_deleting_a_recording_stops_the_engine_so_that_nothing_comes_back(client, studio, attempt, engine):
    engine("time.sleep(600)")
    send(client, attempt, 0)
    client.post(f"/attempt/{attempt}/dictation")
    client.post(f"/attempt/{attempt}/voice/delete")
    assert ended(client, attempt)["state"] == "failed"
    assert files(studio) == []


def test_an_engine_that_fails_is_a_sentence(client, attempt, engine):
    engine("sys.exit('The model is damaged.')")
    send(client, attempt, 0)
    client.post(f"/attempt/{attempt}/dictation")
    assert "gave up (status 1): The model is damaged" in str(ended(client, attempt)["said"])


def test_there_is_nothing_to_write_down_without_a_recording(client, attempt, engine):
    refused = client.post(f"/attempt/{attempt}/dictation")
    assert (refused.status_code, refused.json()["fault"]) == (422, "Nothing is recorded yet: press Record my voice first.")


# Who may not


DOORS = ["voice", "voice/delete", "times", "dictation"]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("origin", FOREIGN)
def test_another_site_cannot_leave_a_voice_or_take_one_away(client, studio, attempt, door, origin):
    send(client, attempt, 0)
    before = {path: path.read_bytes() for path in files(studio)}
    assert client.post(f"/attempt/{attempt}/{door}", content=b"x", headers={"origin": origin}).status_code == 403
    assert {path: path.read_bytes() for path in files(studio)} == before


@pytest.mark.parametrize("door", DOORS)
def test_nobody_without_the_cookie_can(client, studio, attempt, door):
    send(client, attempt, 0)
    client.cookies.clear()
    assert client.post(f"/attempt/{attempt}/{door}", content=b"x").status_code == 401
    assert client.get(f"/attempt/{attempt}/voice/{TAKE}").status_code == 401
    assert len(files(studio)) == 2


IDS = ["%2e%2e", "../../etc", "%2e%2e%2f%2e%2e%2fx", "..\\..\\x", "%00", SCRIPT, "x" * 5000, "20261121-120001-ffff.1"]


@pytest.mark.parametrize("name", IDS)
def test_no_name_of_an_attempt_leads_anywhere(client, studio, attempt, name):
    for each in (name, quote(name, safe="")):
        for door in DOORS:
            refused = client.post(f"/attempt/{each}/{door}", content=json.dumps(piece_facts(piece(0))).encode() + b"\nx")
            assert refused.status_code in (404, 405, 422), (each, door)
            assert "<script>alert" not in refused.text or refused.headers["content-type"] == "application/json"
        assert client.get(f"/attempt/{each}/voice/{TAKE}").status_code in (404, 405)
    assert files(studio) == []
    assert {path.name for path in Path(studio.workspace.kept).iterdir()} <= {"log", "running", "history.sqlite3", "voice"}


@pytest.mark.parametrize("name", [*IDS, "transcript", f"{TAKE}.jsonl"])
def test_no_name_of_a_recording_leads_anywhere(client, studio, attempt, name):
    send(client, attempt, 0)
    for each in (name, quote(name, safe="")):
        assert client.get(f"/attempt/{attempt}/voice/{each}").status_code in (404, 405, 422)
    assert send(client, attempt, 0, take=name).status_code == 422
    assert client.post(f"/attempt/{attempt}/voice/delete", data={"take": name}).status_code == 422
    assert len(files(studio)) == 2


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"{}\n", b"\n", b"[" * 100_000 + b"\n", b"null\nx", b"\xff\n", json.dumps(piece_facts(piece(0))).encode(), b"x" * (LARGEST + 1)],
)  # fmt: skip
def test_what_is_no_piece_is_a_sentence(client, studio, attempt, body):
    refused = client.post(f"/attempt/{attempt}/voice", content=body)
    assert refused.status_code == 422
    assert refused.json()["fault"].endswith(".")
    assert files(studio) == []


@pytest.mark.parametrize("form", ["text/html", "image/svg+xml", "audio/webm\r\nx: y", SCRIPT])
def test_nothing_is_served_as_anything_but_sound(client, studio, attempt, form):
    assert send(client, attempt, 0, form=form).status_code == 422
    assert files(studio) == []
    assert set(FORMS) == {"audio/webm", "audio/ogg", "audio/mp4"}


def test_the_microphone_is_for_our_own_pages_alone(client):
    policy = client.get("/").headers["permissions-policy"]
    assert "microphone=(self)" in policy
    assert "camera=()" in policy
    assert "media-src 'self'" in client.get("/").headers["content-security-policy"]


def test_a_full_disk_is_a_sentence(client, studio, attempt, monkeypatch):
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("greenroom.speech.recordings.os.fsync", full)
    refused = send(client, attempt, 0)
    assert (refused.status_code, refused.json()["fault"][:17]) == (507, "The disk is full:")
    monkeypatch.undo()
    assert send(client, attempt, 0).json() == {"kept": 1}
    assert client.get(f"/attempt/{attempt}/voice/{TAKE}").content == SOUND
