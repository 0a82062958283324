"""A voice through the API: pieces kept, recordings listed, played and deleted, transcripts given, an engine followed."""

import sys
import time
from base64 import b64encode
from pathlib import Path

import pytest

from greenroom.library.settings import Settings, Speech
from greenroom.speech.heard import piece_facts
from tests.library.test_retiming import HEARD
from tests.speech.recorded import OTHER, TAKE, piece
from tests.studio.rooms import STORY, client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
API = "/api/v1/attempts"
SOUND = bytes(range(256)) * 8


@pytest.fixture
def attempt(desk) -> str:
    return desk.begin_single(ask="Why did you cut it?") + ".1"


def send(client, attempt: str, at: int, take: str = TAKE, **changes):
    facts = {**piece_facts(piece(at, take)), "sound": b64encode(SOUND).decode(), **changes}
    return client.post(f"{API}/{attempt}/recordings", json=facts)


def files(studio) -> list[Path]:
    return [path for path in Path(studio.workspace.voice).rglob("*") if path.is_file()]


def test_pieces_are_kept_and_played_as_they_were_recorded(client, attempt):
    assert [send(client, attempt, number).json() for number in range(3)] == [{"kept": 1}, {"kept": 2}, {"kept": 3}]
    played = client.get(f"{API}/{attempt}/recordings/{TAKE}")
    assert (played.content, played.headers["content-type"]) == (SOUND * 3, "audio/webm")
    part = client.get(f"{API}/{attempt}/recordings/{TAKE}", headers={"range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, SOUND[10:20])
    assert client.get(f"/attempt/{attempt}/voice/{TAKE}").content == played.content


def test_a_piece_needs_no_measurements(client, attempt):
    bare = {"take": TAKE, "number": 0, "form": "audio/ogg", "seconds": 1, "sound": b64encode(SOUND).decode()}
    assert client.post(f"{API}/{attempt}/recordings", json=bare).json() == {"kept": 1}
    [kept] = client.get(f"{API}/{attempt}/recordings").json()
    assert (kept["form"], kept["seconds"], kept["bytes"], kept["heard"]["pauses"]) == ("audio/ogg", 1.0, len(SOUND), [])


def test_a_list_tells_what_was_heard(client, attempt):
    send(client, attempt, 0)
    send(client, attempt, 1, pauses=[{"start": 0.6, "seconds": 0.8}])
    [kept] = client.get(f"{API}/{attempt}/recordings").json()
    assert (kept["take"], kept["pieces"], kept["seconds"]) == (TAKE, 2, 2.0)
    assert kept["heard"]["pauses"] == [{"start": 0.6, "seconds": 0.8}]
    assert (kept["heard"]["level"], kept["heard"]["began"], kept["heard"]["ended"]) == (-24.0, 0.5, 2.0)


def test_a_real_round_keeps_back_what_was_heard(client, desk):
    attempt = desk.begin_round("pitch", real=True, seed=1) + ".1"
    send(client, attempt, 0)
    [kept] = client.get(f"{API}/{attempt}/recordings").json()
    assert (kept["seconds"], kept["heard"]) == (1.0, None)


def test_a_piece_out_of_turn_is_refused(client, attempt):
    refused = send(client, attempt, 2)
    assert refused.status_code == 409
    assert refused.json() == {"error": "This recording lacks what came before it: stop, and record anew."}


@pytest.mark.parametrize(
    "slip",
    [
        *({"take": "../../x"}, {"form": "text/html"}, {"number": -1}, {"seconds": 3601}, {"levels": [1]}, {"levels": ["x"]}),
        *(
            {"pauses": [[0.6, 0.8]]},
            {"sound": "=="},
            {"sound": "AAA"},
            {"sound": "AAAA\n"},
            {"sound": 7},
            {"began": "x"},
            {"x": 1},
        ),
    ],
)
def test_what_is_no_piece_is_a_sentence_and_nothing_is_kept(client, studio, attempt, slip):
    refused = send(client, attempt, 0, **slip)
    assert refused.status_code == 422
    assert refused.json()["error"].endswith(".")
    assert files(studio) == []


def test_recordings_are_deleted_for_good(client, studio, attempt):
    send(client, attempt, 0)
    send(client, attempt, 0, OTHER)
    left = client.delete(f"{API}/{attempt}/recordings/{TAKE}").json()
    assert [kept["take"] for kept in left] == [OTHER]
    assert client.get(f"{API}/{attempt}/recordings/{TAKE}").status_code == 404
    assert client.delete(f"{API}/{attempt}/recordings/{TAKE}").status_code == 404
    assert client.delete(f"{API}/{attempt}/recordings").json() == []
    assert files(studio) == []


def test_a_transcript_gives_words_that_know_when_they_were_said(client, desk, attempt):
    words = client.put(f"{API}/{attempt}/times", json={"text": HEARD}).json()["words"]
    client.post(f"{API}/{attempt}/answer", json={"text": words, "seconds": 99})
    said = client.get(f"{API}/{attempt}").json()
    assert (said["form"], said["judgements"][0]["document"]["seconds"]) == ("transcript", 15.0)


def test_a_text_that_is_no_transcript_is_a_sentence(client, attempt):
    refused = client.put(f"{API}/{attempt}/times", json={"text": "Words."})
    assert refused.status_code == 422
    assert refused.json()["error"].startswith("That file has no cue that can be read")


@pytest.fixture
def engine(client, studio, tmp_path):
    """Writes the script of the engine that the studio is set up with."""
    path = tmp_path / "engine.py"
    settings = Settings(speech=Speech(command=(sys.executable, str(path), "{audio}", "{output}.vtt"), minutes=0.5))
    client.app._app.state.studio = studio._replace(settings=settings)
    return lambda script: path.write_text(f"import sys, time\n{script}")


def test_an_engine_is_begun_and_followed(client, attempt, engine):
    engine(f"assert open(sys.argv[1], 'rb').read() == {SOUND!r}\nopen(sys.argv[2], 'w').write({HEARD!r})")
    place = f"{API}/{attempt}/dictation"
    send(client, attempt, 0)
    assert client.get(place).json() == {"state": "none", "seconds": 0.0, "said": ""}
    assert client.post(place).json()["state"] in ("running", "done")
    until = time.monotonic() + 20
    while (far := client.get(place).json())["state"] == "running":
        assert time.monotonic() < until
    assert (far["state"], far["said"].splitlines()[1]) == ("done", "i cut the holiday modal instead of the back test")


def test_an_engine_is_stopped_and_the_recording_stays(client, attempt, engine):
    engine("time.sleep(600)")
    send(client, attempt, 0)
    client.post(f"{API}/{attempt}/dictation")
    assert client.delete(f"{API}/{attempt}/dictation").json()["said"] == "Stopped; your recording is still here."
    assert len(client.get(f"{API}/{attempt}/recordings").json()) == 1


def test_without_a_recording_there_is_nothing_to_write_down(client, attempt, engine):
    refused = client.post(f"{API}/{attempt}/dictation")
    assert (refused.status_code, refused.json()["error"][:23]) == (409, "Nothing is recorded yet")


def test_an_attempt_that_is_not_there_is_not_found(client):
    for method, path in (("get", "recordings"), ("delete", "recordings"), ("get", f"recordings/{TAKE}"), ("post", "dictation")):
        assert client.request(method, f"{API}/20261121-120001-ffff.1/{path}").status_code == 404


def test_the_spoken_answer_of_a_script_takes_the_time_of_its_recording(client, desk, attempt):
    for number in range(3):
        send(client, attempt, number)
    client.post(f"{API}/{attempt}/answer", json={"text": STORY, "seconds": 99})
    assert desk.state(attempt.rpartition(".")[0]).attempt(attempt).seconds == 3.0
