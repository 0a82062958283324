"""The power goes while something is written: what was said is there as it was before or as it is after, never a third way."""

import os

import pytest

from greenroom.event import to_line
from greenroom.store.log import Log
from tests.store.happenings import BEGAN, Telling, whole
from tests.store.power_cut import SECTOR, Cut, evenly, first_scene, later_scene, tried
from tests.store.recording import recorder

NEXT = whole("20261122-080000-zzz", BEGAN)[0]
APPENDS = [whole()[:2], [Telling().typed(1, lines=["🎭 w" * 20], seconds=2.0).events[0]], whole()[2:5], whole()[5:]]
SEGMENT = "2026-11.jsonl"
SAMPLE = 100


@pytest.fixture
def log(own_folder, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda handle: None)
    log = Log("log")
    log.append(NEXT)
    return log


def left(log, content):
    """The events that are read from a segment with this content."""
    with open(os.path.join(log.folder, SEGMENT), "wb") as file:
        file.write(content)
    return list(log.events())


EVENTS = [event for append in APPENDS for event in append]
LINES = list(map(to_line, EVENTS))
WHOLE = b"".join(LINES)
ENDS = [sum(map(len, LINES[:number])) for number in range(len(LINES) + 1)]


def written(end):
    """How many events stand whole in the first bytes, and how many whole but for the line feed."""
    return sum(place <= end for place in ENDS) - 1, sum(place <= end + 1 for place in ENDS) - 1


def test_a_log_cut_at_any_byte_holds_the_events_of_its_whole_lines_and_what_is_appended_next(log):
    for end in range(len(WHOLE) + 1):
        assert left(log, WHOLE[:end]) == EVENTS[: written(end)[0]]
        log.append(NEXT)
        assert list(log.events()) == [*EVENTS[: written(end)[1]], NEXT]


def test_a_log_whose_last_sector_was_zeroed_from_any_byte_on_loses_no_whole_line_before_it(log):
    for end in sorted({*range(0, len(WHOLE) + 1, 7), *ENDS, *(end - 1 for end in ENDS[1:])}):
        zeroed = WHOLE[:end] + bytes(-end % SECTOR)
        assert left(log, zeroed) == EVENTS[: written(end)[0]]
        log.append(NEXT)
        assert list(log.events()) == [*EVENTS[: written(end)[0 if len(zeroed) > end else 1]], NEXT]


def test_a_log_whose_last_append_came_out_as_zeros_holds_what_was_appended_before(log):
    done = 0
    for append in APPENDS:
        before = b"".join(LINES[:done])
        size = sum(map(len, map(to_line, append)))
        for end in (1, size // 2, size):
            assert left(log, before + bytes(end)) == EVENTS[:done]
        log.append(NEXT)
        assert list(log.events()) == [*EVENTS[:done], NEXT]
        done += len(append)


def test_sectors_of_the_last_append_that_never_came_lose_only_lines_that_touch_them(log):
    for sector in range(0, len(WHOLE), SECTOR):
        gone = range(sector, min(sector + SECTOR, len(WHOLE)))
        kept = left(log, WHOLE[:sector] + bytes(len(gone)) + WHOLE[gone.stop :])
        assert kept == [
            event for event, start, end in zip(EVENTS, ENDS, ENDS[1:], strict=False) if end <= sector or start >= gone.stop
        ]


@pytest.fixture
def pen():
    if recorder() is None:
        pytest.skip("Python's SQLite library does not show sqlite3_vfs_find here, so its writes cannot be recorded")


@pytest.mark.parametrize("scene_of", [first_scene, later_scene])
@pytest.mark.usefixtures("pen")
def test_a_history_after_a_power_cut_is_as_before_or_as_after_and_whole_once_it_caught_up(scene_of, tmp_path):
    scene = made(scene_of, tmp_path)
    outcomes = tried(scene, evenly(scene.cuts(), SAMPLE), tmp_path / "cut")
    assert outcomes.bad == []
    assert set(outcomes.counts) == {"before", "after"}


@pytest.mark.usefixtures("pen")
def test_the_simulation_notices_where_a_cut_does_harm(tmp_path):
    scene = made(later_scene, tmp_path)
    without_journal = [Cut({"": cut.files[""]}, cut.where) for cut in scene.cuts()]
    outcomes = tried(scene, evenly(without_journal, SAMPLE // 5), tmp_path / "cut")
    assert outcomes.bad


def made(scene_of, folder):
    (folder / "recorded").mkdir()
    (folder / "cut").mkdir()
    return scene_of(folder / "recorded")
