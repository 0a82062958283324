import pytest

pytest.importorskip("lightgbm", reason="the extra [labs] is not installed")

from greenroom.labs.kit.worlds import BETTER, FALSE, NULL, SAME, TRUE, WORSE, nominal, rate_of
from greenroom.labs.search import wondering, worlds


def test_a_world_gives_the_same_verdict_again():
    assert worlds.found(3, TRUE) == worlds.found(3, TRUE)


@pytest.mark.parametrize(("name", "verdict"), [(TRUE, BETTER), (FALSE, WORSE)])
def test_the_verdict_follows_the_world(name, verdict):
    found = rate_of(verdict, lambda seed: wondering.gain(seed, name), range(4))
    assert found.counts[verdict] >= 3
    assert found.counts[BETTER if verdict == WORSE else WORSE] == 0


def test_where_no_place_matters_no_difference_is_found_at_the_nominal_rate():
    found = rate_of(SAME, lambda seed: wondering.gain(seed, NULL), range(18))
    assert nominal(found), found
    assert found.share.value > 0.8
