import pytest

pytest.importorskip("lightgbm", reason="the extra [labs] is not installed")

from pathlib import Path

from greenroom.labs import outcome
from greenroom.labs.catalogue import read_lab
from greenroom.labs.context import Context
from greenroom.labs.kit.worlds import NULL, SAME, TRUE, nominal, rate_of
from greenroom.labs.running.claims import BORNE_OUT, held
from greenroom.labs.running.record import Figure
from greenroom.labs.search import wondering, worlds

FOLDER = Path(outcome.__file__).parent / "search"


def test_a_world_gives_the_same_verdict_again():
    assert worlds.found(3, TRUE) == worlds.found(3, TRUE)


def test_the_verdict_follows_the_world_as_the_page_claims(tmp_path):
    context = Context("small", 0, {}, tmp_path)
    figures = [Figure("worlds", measure) for measure in wondering.measure(context).measures]
    claims = [one for one in held(read_lab(FOLDER), figures) if one.claim.stage == "worlds"]
    assert claims
    assert {one.claim.key: one.verdict for one in claims} == {one.claim.key: BORNE_OUT for one in claims}


def test_a_run_may_name_its_world(tmp_path):
    found = wondering.measure(Context("small", 0, {}, tmp_path, world=TRUE))
    assert {one.part for one in found.measures} == {TRUE}
    assert found.measure("clicks-ipw-swaps", "verdict-worse", TRUE).value == 0


def test_where_no_place_matters_no_difference_is_found_at_the_nominal_rate():
    found = rate_of(SAME, lambda seed: wondering.gain(seed, NULL), range(12))
    assert nominal(found), found
    assert found.share.value >= 0.75
