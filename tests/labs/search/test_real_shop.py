import os
from collections.abc import Mapping
from pathlib import Path

import pytest

pytest.importorskip("pandera", reason="the extra [labs] is not installed")

from greenroom.labs import outcome
from greenroom.labs.catalogue import read_lab
from greenroom.labs.data.finding import Places, locate
from greenroom.labs.search import contract, corpus, judgments, rating

FOLDER = Path(outcome.__file__).parent / "search"


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Mapping[str, Path]:
    if "GREENROOM_DATA" not in os.environ:
        pytest.skip("GREENROOM_DATA is not set: the real catalogue is not here")
    found = locate(read_lab(FOLDER), Places(tmp_path_factory.mktemp("cache"), Path(os.environ["GREENROOM_DATA"])))
    if missing := [one.missing for one in found.values() if one.missing]:
        pytest.skip(missing[0])
    return {key: one.path for key, one in found.items() if one.path}


def test_the_real_shop_keeps_its_contract_and_has_the_size_that_the_page_tells(data):
    shop = contract.held(corpus.opened(data, seed=0))
    assert shop.real
    assert len(shop.catalogue) == 19_406
    assert len(shop.pairs) == 3_668
    assert shop.pairs["query"].nunique() == 135


def test_a_hundred_and_ten_queries_can_be_ranked(data):
    kept = judgments.that_can_be_ranked(judgments.read(data[corpus.JUDGMENTS]))
    assert (kept["query"].nunique(), len(kept)) == (110, 3_306)


def test_raters_agree_most_where_a_product_is_quite_wrong_or_just_right(data):
    rows = rating.disagreement(judgments.read_raters(data[corpus.RATERS])).rows
    alike = {grade: share for grade, _, share in rows}
    assert min(alike[0], alike[3]) > 0.7 > 0.5 > max(alike[1], alike[2])
