"""A voice in a real browser: heard, kept, played; and rooms in which nobody may, or can, record."""

import random
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from greenroom.speech.heard import SHORTEST
from tests.library.test_retiming import HEARD, MENDED
from tests.studio.browser.voices import REACH, Voice, bursts, launched, recordings_in, takes_in, toml_of
from tests.studio.browsing import Opened, Room, Today, expect, watched
from tests.studio.rooms import STORY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PLAYED = """async audio => {
  audio.muted = true;
  await audio.play();
  await new Promise(heard => audio.addEventListener("timeupdate", () => audio.currentTime > 0.3 && heard()));
  return audio.error?.message ?? "played";
}"""
SOUGHT = """async audio => {
  const sought = new Promise(there => audio.addEventListener("seeked", there, { once: true }));
  audio.pause();
  audio.currentTime = 7;
  await sought;
  return [audio.currentTime, audio.duration];
}"""


@pytest.fixture(scope="module")
def wave(tmp_path_factory) -> Path:
    return bursts(tmp_path_factory.mktemp("sound") / "spoken.wav")


@pytest.fixture(scope="module")
def hears(chromium, wave) -> "Iterator[Browser]":
    with launched(chromium.browser_type, wave) as browser:
        yield browser


@pytest.fixture(scope="module")
def deaf(chromium) -> "Iterator[Browser]":
    with launched(chromium.browser_type) as browser:
        yield browser


def window_of(browser: "Browser") -> "Page":
    return watched(browser.new_context(viewport={"width": 1280, "height": 900}).new_page())


def test_pauses_and_level_are_heard_and_told_and_the_sound_is_played(opened, hears):
    page = window_of(hears)
    room = Today(page).open(opened.address).begin()
    voice = Voice(page).start().hear(9, pauses=2).stop()
    [take] = takes_in(opened.folder, room)
    heard = take.heard
    assert [pause.seconds for pause in heard.pauses] == [pytest.approx(1.0, abs=REACH), pytest.approx(1.6, abs=REACH)]
    first, second = (pause.start - (heard.began or 0) for pause in heard.pauses)
    assert (first, second) == (pytest.approx(1.5, abs=REACH), pytest.approx(5.4, abs=REACH))
    assert heard.talk == pytest.approx(7.8, abs=REACH)
    assert -24 <= (heard.level or 0) <= -16
    assert Path(take.sound).stat().st_size == take.bytes > 10_000
    assert len(heard.levels) == pytest.approx(20 * heard.seconds)

    room.words.fill(STORY)
    room.expect_kept()
    page.get_by_role("link", name="Listen, or delete it").click()
    expect(page.get_by_text("2 of 0.7 s or more")).to_be_visible()
    assert page.locator("audio").evaluate(PLAYED) == "played"
    assert page.locator("audio").evaluate(SOUGHT) == [7, pytest.approx(heard.seconds, abs=0.01)]
    page.get_by_text("Delete this recording").click()
    page.get_by_role("button", name="Delete it for good").click()
    expect(page.locator("audio")).to_have_count(0)
    assert takes_in(opened.folder, room_again(page)) == []
    assert voice.page.complaints == []


def room_again(page: "Page") -> Room:
    page.get_by_role("link", name="Go on with it").click()
    return Room(page)


def test_an_answer_ends_its_recording_and_takes_its_time(opened, hears):
    page = window_of(hears)
    room = Today(page).open(opened.address).begin()
    room.type(STORY)
    Voice(page).start().hear(2)
    attempt = page.locator("#room").get_attribute("data-attempt")
    [before] = takes_in(opened.folder, room) or [None]
    page.locator("#words").focus()
    room.answer()
    Voice(page)
    expect(page.locator("#recorded")).to_have_text("")
    page.goto(f"{page.url.partition('/rehearse')[0]}/attempt/{attempt}")
    expect(page.get_by_text("words a minute")).to_be_visible()
    assert page.complaints == []
    assert before is None or before.heard.seconds < 4


def test_a_reload_and_a_window_that_is_killed_lose_at_most_the_last_second(opened, hears):
    page = window_of(hears)
    room = Today(page).open(opened.address).begin()
    shown = Voice(page).start().hear(3).shown()
    page.reload()
    room = Room(page)
    [take] = takes_in(opened.folder, room)
    assert take.heard.seconds >= shown - 1.1
    voice = Voice(page)
    assert voice.shown() == int(take.heard.seconds)
    shown = voice.start().hear(voice.shown() + 2).shown()
    attempt = room.page.locator("#room").get_attribute("data-attempt")
    assert page.complaints == []
    page.context.close()
    takes = recordings_in(opened.folder).takes(attempt)
    assert len(takes) == 2
    assert sum(take.heard.seconds for take in takes) >= shown - 1.1


def test_a_studio_that_is_killed_costs_nothing_where_the_window_stays(own_folder, own_port, greenroom, hears):
    greenroom("new", own_folder / "mine")
    folder, port = own_folder / "mine", own_port
    studio, page = Opened(folder, "--port", port), window_of(hears)
    room = Today(page).open(studio.address).begin()
    voice = Voice(page).start().hear(2)
    attempt = page.locator("#room").get_attribute("data-attempt")
    [before] = takes_in(folder, room)
    shown = voice.shown()
    studio.kill()
    assert before.heard.seconds >= shown - 1.1
    voice.hear(5)
    again = Opened(folder, "--port", port)
    try:
        other = page.context.new_page()
        other.goto(again.address)
        voice.stop()
        [take] = takes_in(folder, room)
        assert (take.name, take.heard.seconds >= 5) == (before.name, True)
        other.goto(f"http://127.0.0.1:{port}/attempt/{attempt}")
        assert other.locator("audio").evaluate(PLAYED) == "played"
    finally:
        again.close()


@pytest.mark.parametrize(
    ("is_allowed", "sentence"),
    [(True, "No microphone was found"), (False, "The browser may not use the microphone")],
)
def test_without_a_microphone_one_sentence_says_so_and_typing_goes_on(opened, chromium, wave, is_allowed, sentence):
    with launched(chromium.browser_type, None if is_allowed else wave, is_allowed=is_allowed) as browser:
        page = window_of(browser)
        room = Today(page).open(opened.address).begin()
        room.type("I owned it.")
        voice = Voice(page)
        voice.button.click()
        expect(voice.said).to_contain_text(sentence)
        expect(voice.button).to_have_attribute("aria-pressed", "false")
        room.words.focus()
        room.type(" And I cut it.").expect_words("I owned it. And I cut it.").expect_kept()
        assert takes_in(opened.folder, room) == []
        assert page.complaints == []


def test_the_keyboard_reaches_all_of_it(opened, hears):
    page = window_of(hears)
    Today(page).open(opened.address).begin()
    voice = Voice(page)
    page.keyboard.press("Tab")
    expect(voice.button).to_be_focused()
    page.keyboard.press("Space")
    expect(voice.button).to_have_attribute("aria-pressed", "true")
    voice.hear(1)
    page.keyboard.press("Space")
    expect(voice.button).to_have_attribute("aria-pressed", "false")
    passed = [page.keyboard.press("Tab") or page.evaluate("document.activeElement.id") for _ in range(3)]
    assert "take-file" in passed
    assert page.complaints == []


LISTEN = """async levels => {
  const { Hearing } = await import("/static/hearing.js");
  const hearing = new Hearing();
  levels.forEach(level => hearing.hear(level));
  return hearing.drain();
}"""
PARTS = (("silent", 0.5), ("speech", 3.0), ("silent", 0.8), ("speech", 2.0), ("silent", 0.5), ("speech", 4.0), ("silent", 3.0), ("speech", 12.0),
         ("silent", 1.2), ("speech", 1.0), ("silent", 2.0))  # fmt: skip
NOISES, ABOVE, SEEDS = (-75, -60, -50, -42), (22, 32), range(10)
CLICK = 12.0
"""Second of a click that is no speech, in the middle of a pause."""


def made() -> list[tuple[float, float]]:
    """Where the pauses are in it; what comes before the first word and after the last is none."""
    starts = [sum(seconds for _, seconds in PARTS[:at]) for at in range(len(PARTS))]
    inner = list(zip(PARTS, starts, strict=True))[1:-1]
    return [(start, seconds) for (kind, seconds), start in inner if kind == "silent" and seconds >= SHORTEST]


def spoken(noise: float, above: float, seed: int) -> list[int]:
    """Levels of somebody who speaks so many dB above the noise, with the short dips that speech has, and a click in a pause."""
    chance = random.Random(seed)
    levels: list[int] = []
    for kind, seconds in PARTS:
        for at in range(round(seconds * 20)):
            dips = kind == "silent" or (chance.random() < 0.15 and at > 2 and at < seconds * 20 - 3)
            level = noise + chance.uniform(-2, 2) if dips else noise + above + chance.uniform(-7, 5)
            levels.append(max(-100, min(0, round(level))))
    levels[round(20 * CLICK)] = -10
    return levels


def test_pauses_are_heard_in_a_quiet_room_and_in_a_loud_one(room):
    pauses = [(pytest.approx(start, abs=REACH), pytest.approx(seconds, abs=REACH)) for start, seconds in made()]
    spent = sum(seconds for _, seconds in PARTS)
    for noise, above, seed in product(NOISES, ABOVE, SEEDS):
        heard = room.page.evaluate(LISTEN, spoken(noise, above, seed))
        assert pauses == [tuple(pause) for pause in heard["pauses"]], (noise, above, seed, heard["pauses"])
        assert heard["began"] == pytest.approx(PARTS[0][1], abs=REACH)
        assert heard["ended"] == pytest.approx(spent - PARTS[-1][1], abs=REACH)
        assert (heard["seconds"], len(heard["levels"])) == (spent, 20 * spent)


def test_silence_alone_and_a_click_are_no_speech(room):
    for levels in ([-100] * 400, [-70, -71] * 200, [-70] * 100 + [-12] + [-70] * 100):
        heard = room.page.evaluate(LISTEN, levels)
        assert (heard["began"], heard["ended"], heard["pauses"]) == (None, None, [])


def test_a_room_stays_light_and_loads_nothing_of_the_voice_before_it_is_used(room):
    page, asked = room.page, []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.reload()
    Voice(page)
    assert len(set(asked)) <= 6
    assert not {"recording.js", "hearing.js", "levels.js", "words.js"} & set(asked)


# Words that come otherwise than by typing


@pytest.fixture
def room(opened, deaf) -> "Iterator[Room]":
    page = window_of(deaf)
    yield Today(page).open(opened.address).begin()
    refused = [said for said in page.complaints if "422" not in said]
    page.context.close()
    assert refused == []


def test_words_of_a_file_stand_in_the_sheet_as_if_typed_and_can_be_undone(room):
    room.type("Well.").expect_kept()
    Voice(room.page).take("answer.txt", f"\ufeff{STORY}\n".encode())
    room.expect_words(f"Well.\n{STORY}").expect_kept()
    expect(room.marks).to_have_text(["improved accuracy significantly"])
    room.page.keyboard.press("Control+z")
    room.expect_words("Well.")


def test_a_transcript_keeps_its_times_however_its_words_are_mended(room):
    page = room.page
    Voice(page).take("said.vtt", HEARD.encode())
    room.expect_words(HEARD_WORDS)
    room.words.fill(MENDED)
    room.expect_kept()
    attempt = page.locator("#room").get_attribute("data-attempt")
    room.answer()
    page.goto(f"{page.url.partition('/rehearse')[0]}/attempt/{attempt}")
    expect(page.get_by_text("Estimated from the words")).to_have_count(0)
    expect(page.locator(".put")).to_contain_text("0:15")


HEARD_WORDS = (
    "our demand forecast had to ship in three weeks\ni cut the holiday modal instead of the back test\n"
    "the price was that we were nine percent off in december"
)
PASTE = """text => {
  const clip = new DataTransfer();
  clip.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clip, bubbles: true, cancelable: true }));
}"""


def test_a_pasted_transcript_is_read_like_a_file(room):
    Voice(room.page)
    room.page.evaluate(PASTE, HEARD)
    room.expect_words(HEARD_WORDS).expect_kept()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("answer.txt", b"\0\1\2\xff", "no text in UTF-8"),
        ("answer.txt", b" \n", "holds no words"),
        ("answer.pdf", b"%PDF", "no answer that can be read"),
        ("answer.md", b"x" * 1_100_000, "far longer than anyone says"),
        ("said.vtt", b"WEBVTT\n\nx --> y\nWords.", "damaged time on line 3"),
        ("said.srt", b"\0\1\2", "binary file"),
        ("<img src=x onerror=alert(1)>.vtt", b"WEBVTT", "no cue that can be read"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_a_sentence_and_nothing_is_lost(room, name, data, sentence):
    room.type("So far.").expect_kept()
    voice = Voice(room.page).take(name, data)
    expect(voice.said).to_contain_text(sentence)
    room.words.focus()
    room.page.keyboard.press("Control+End")
    room.type(" On.").expect_words("So far. On.").expect_kept()


def test_an_engine_of_this_machine_writes_down_what_was_recorded(own_folder, greenroom, hears):
    greenroom("new", own_folder / "mine")
    (own_folder / "engine.py").write_text(
        "import sys\nassert len(open(sys.argv[1], 'rb').read()) > 1000\n" + f"open(sys.argv[2], 'w').write({HEARD!r})"
    )
    command = [sys.executable, str(own_folder / "engine.py"), "{audio}", "{output}.vtt"]
    (own_folder / "mine" / "greenroom.toml").write_text(toml_of(command))
    studio = Opened(own_folder / "mine")
    try:
        page = window_of(hears)
        room = Today(page).open(studio.address).begin()
        writing = page.get_by_role("button", name="Write it down for me")
        expect(writing).to_be_hidden()
        Voice(page).start().hear(2).stop()
        writing.click()
        room.expect_words(HEARD_WORDS).expect_kept()
        expect(writing).to_be_visible()
        assert page.complaints == []
    finally:
        studio.close()
