"""The stages as they run in an invented shop; on the real one, tests/labs/test_shipped.py runs them."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

pytest.importorskip("lightgbm", reason="the extra [labs] is not installed")

from greenroom.labs import outcome
from greenroom.labs.catalogue import read_lab
from greenroom.labs.context import Context
from greenroom.labs.lab import Claim, Lab
from greenroom.labs.needing import function_of
from greenroom.labs.outcome import Outcome
from greenroom.labs.running.claims import BORNE_OUT, held
from greenroom.labs.running.record import Figure

INVENTED = ("invented", "invented-budget", "invented-rerank", "invented-clicks")
FOLDER = Path(outcome.__file__).parent / "search"


def lab() -> Lab:
    return read_lab(FOLDER)


def run(keys: tuple[str, ...], data: Mapping[str, Path], base: Path) -> Mapping[str, Outcome]:
    found: dict[str, Outcome] = {}
    for stage in lab().stages:
        if stage.key in keys:
            (base / stage.key).mkdir()
            folders = {need: base / need for need in stage.needs}
            context = Context("small", 0, data, base / stage.key, found, folders)
            found[stage.key] = function_of(lab(), stage.function)(context)
    return found


def figures(found: Mapping[str, Outcome]) -> list[Figure]:
    return [Figure(key, measure) for key, one in found.items() for measure in one.measures]


def claims_of(keys: tuple[str, ...]) -> list[Claim]:
    return [claim for claim in lab().claims if claim.stage in keys]


@pytest.fixture(scope="module")
def invented(tmp_path_factory) -> Mapping[str, Outcome]:
    return run(INVENTED, {}, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize("claim", claims_of(INVENTED), ids=lambda claim: claim.key)
def test_every_claim_on_the_invented_shop_holds(claim, invented):
    assert held(lab()._replace(claims=(claim,)), figures(invented))[0].verdict == BORNE_OUT


def test_an_outcome_can_be_kept_as_json(invented):
    for one in invented.values():
        assert outcome.from_row(json.loads(json.dumps(outcome.to_row(one)))) == one


def test_a_seed_gives_the_same_figures_again(invented, tmp_path):
    assert run(("invented",), {}, tmp_path)["invented"] == invented["invented"]


def test_without_an_embedding_the_outcome_says_why_a_variant_is_missing(invented):
    assert any("embedding" in note for note in invented["invented"].notes)
    with pytest.raises(KeyError):
        invented["invented"].measure("cosine-title", "ndcg@10")


def test_the_leak_is_told_by_the_audit(invented):
    assert any("learned from" in note for note in invented["invented-rerank"].notes)
