"""SIGKILL at random moments of a rehearsal: nothing entered a second before is lost, and what was not over is resumed."""

from pathlib import Path

import pytest

from greenroom.cli.main import run
from tests.cli.kills import kill_once

KILLS = 6


@pytest.mark.parametrize("in_a_round", [False, True])
def test_nothing_is_lost_and_everything_is_resumed(own_folder: Path, in_a_round: bool) -> None:
    run(["new", "room"])
    outcomes = [kill_once(own_folder / "room", seed, in_a_round=in_a_round) for seed in range(KILLS)]
    assert [outcome.lost for outcome in outcomes] == [()] * KILLS
    assert all(outcome.resumed == outcome.was_to_resume for outcome in outcomes)
    assert sum(outcome.entered for outcome in outcomes) > KILLS
