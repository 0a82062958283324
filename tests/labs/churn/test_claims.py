"""What the lab's page says is borne out by a run at small size on the real customers."""

import re
from pathlib import Path

import pytest

pytest.importorskip("imblearn", reason="needs the extra greenroom[labs]")
pytest.importorskip("alembic", reason="needs the extra greenroom[labs]")

import greenroom.labs.churn
from greenroom.labs.catalogue import read_lab
from greenroom.labs.running.claims import BORNE_OUT, held
from greenroom.labs.running.figures import figures_of
from greenroom.labs.running.record import Asked
from greenroom.labs.running.stages import run_lab
from tests.labs.laboratory import workshop

OWN = ("contract", "imbalance", "calibration", "threshold", "leak", "segments", "model")
"""Stages whose claims are held here; those of the worlds and of the faults have tests of their own."""
LAB = read_lab(Path(greenroom.labs.churn.__file__).parent)


@pytest.fixture(scope="module")
def verdicts(needs_real_data, tmp_path_factory):
    lab = LAB._replace(stages=tuple(stage for stage in LAB.stages if stage.key in OWN))
    run = run_lab(lab, Asked("small", (0,), "duckdb", ""), workshop(tmp_path_factory.mktemp("run"), needs_real_data))
    return {one.claim.key: (one.verdict, one.left, one.right) for one in held(LAB, figures_of(run)) if one.claim.stage in OWN}


@pytest.mark.parametrize("claim", [claim.key for claim in LAB.claims if claim.stage in OWN])
def test_a_claim_is_borne_out(claim, verdicts):
    verdict, left, right = verdicts[claim]
    assert verdict == BORNE_OUT, (left, right)


def test_every_fault_is_in_the_lab_with_the_alarm_that_sees_it():
    from importlib import import_module

    from greenroom.labs.churn.incidents import FAULTS

    own = {fault.key: fault for fault in LAB.faults}
    for name in FAULTS:
        fault = own[name.replace("_", "-")]
        assert fault.seen_by == import_module(f"greenroom.labs.churn.faults.{name}").SEEN_BY
        assert fault.function == f"faults.{name}:happens"


def test_every_figure_on_the_page_is_a_claim():
    page = (Path(greenroom.labs.churn.__file__).parent / "page.md").read_text(encoding="utf-8")
    told = set(re.findall(r"(?<![\d.])(?:\.\d{2,3}|\d{1,3},\d{3})(?![\d])", page))
    claimed = {form for claim in LAB.claims for value in (claim.value, claim.by) if value is not None for form in _forms(value)}
    assert told <= claimed | {".5"}, sorted(told - claimed)


def _forms(value: float) -> set[str]:
    return {f"{value:,.0f}", f"{value:.2f}".lstrip("0"), f"{value:.3f}".lstrip("0"), f"{value:.2f}".rstrip("0").lstrip("0")}
