"""Every lab that is shipped, run as a person runs it: small, in a process of its own. What its page claims must hold."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from greenroom.cli.exit_status import ExitStatus
from greenroom.labs.catalogue import all_labs
from greenroom.labs.running.claims import NOT_MEASURED

pytestmark = pytest.mark.skipif(find_spec("pandas") is None, reason="the extra labs is not installed")
LABS = tuple(all_labs())
GIGABYTES, CPU_SECONDS = 2.0, 90.0
"""What all of them together may take; the seconds are those of the processor, since tests may run beside each other."""


class Done(NamedTuple):
    """What a run printed, and what it took."""

    facts: Mapping[str, Any]
    seconds: float
    gigabytes: float


@pytest.fixture(scope="session")
def done(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Done]:
    """Each lab's run, from nothing."""
    return {key: _run(key, tmp_path_factory.mktemp(f"lab-{key}")) for key in LABS}


def _run(key: str, folder: Path) -> Done:
    environment = {**os.environ, "GREENROOM_LABS": str(folder / "labs"), "OMP_NUM_THREADS": "1"}
    with (folder / "out").open("w+") as out, (folder / "err").open("w+") as err:
        command = [sys.executable, "-m", "greenroom", "lab", "run", key, "--json"]
        process = subprocess.Popen(command, stdout=out, stderr=err, env=environment, cwd=folder)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        for file in (out, err):
            file.seek(0)
        assert process.returncode in (0, ExitStatus.UNUSABLE), err.read()
        facts = json.load(out) if process.returncode == 0 else {}
        return Done(facts, used.ru_utime + used.ru_stime, _gigabytes(used.ru_maxrss))


def _gigabytes(most: int) -> float:
    return most / (2**30 if sys.platform == "darwin" else 2**20)


def facts_of(done: Mapping[str, Done], key: str) -> Mapping[str, Any]:
    """What the run of a lab printed; skips where there was no data for any of its stages."""
    if not done[key].facts:
        pytest.skip(f"all of {key} needs data that is not here: `greenroom lab get {key}`")
    return done[key].facts


@pytest.mark.parametrize("key", LABS)
def test_what_a_page_claims_is_borne_out_at_small_size(done: Mapping[str, Done], key: str) -> None:
    facts = facts_of(done, key)
    stage_of = {claim.key: claim.stage for claim in all_labs()[key].claims}
    lost = [
        claim
        for claim in facts["claims"]
        if stage_of[claim["key"]] not in facts["left_out"] and claim["verdict"] != "borne out"
    ]
    assert [(claim["says"], claim["verdict"], claim["left"], claim["right"]) for claim in lost] == []
    left_out = [claim["key"] for claim in facts["claims"] if claim["verdict"] == NOT_MEASURED]
    if left_out:
        pytest.skip(f"claims without data: {', '.join(left_out)}: {' '.join(set(facts['left_out'].values()))}")


@pytest.mark.skipif(not LABS, reason="no lab is shipped")
def test_all_labs_together_are_small(done: Mapping[str, Done]) -> None:
    assert sum(one.seconds for one in done.values()) < CPU_SECONDS
    assert max(one.gigabytes for one in done.values()) < GIGABYTES


@pytest.mark.parametrize("key", LABS)
def test_what_is_measured_is_told_of_on_the_page(done: Mapping[str, Done], key: str) -> None:
    declared = {variant.key for variant in all_labs()[key].variants}
    assert {one["variant"] for one in facts_of(done, key)["measures"]} - declared == set()


@pytest.mark.parametrize("key", LABS)
def test_a_follow_up_has_all_its_figures(done: Mapping[str, Done], key: str) -> None:
    from greenroom.labs.wording import places_in, subject_of

    facts, lab = facts_of(done, key), all_labs()[key]
    if facts["left_out"]:
        pytest.skip(f"stages without data: {', '.join(facts['left_out'])}")
    measured = {(one["variant"], one["metric"], one["part"]) for one in facts["measures"]}
    wanted = {subject_of(place) for text in lab.follow_ups.values() for place in places_in(text)}
    assert {subject for subject in wanted if tuple(subject) not in measured} == set()
