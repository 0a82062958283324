"""SIGKILL at random moments of a rehearsal: nothing entered a second before is lost, and what was not over is resumed."""

from pathlib import Path

from greenroom.cli.main import run
from tests.cli.kills import kill_once

KILLS = 6


def test_nothing_is_lost_and_everything_is_resumed(own_folder: Path) -> None:
    run(["new", "room"])
    outcomes = [kill_once(own_folder / "room", seed) for seed in range(KILLS)]
    assert [outcome.lost for outcome in outcomes] == [()] * KILLS
    assert all(outcome.resumed == outcome.was_to_resume for outcome in outcomes)
    assert sum(outcome.entered for outcome in outcomes) > KILLS
