import pytest

pytest.importorskip("lightgbm", reason="the extra [labs] is not installed")

import numpy as np
import pandas as pd

from greenroom.labs.search import crossing, features

COLUMNS = ("bm25_all", "price")


@pytest.fixture
def pairs() -> pd.DataFrame:
    rng = np.random.default_rng(0)
    found = pd.DataFrame(rng.random((200, len(features.NAMES))), columns=list(features.NAMES))
    return found.assign(query=np.repeat([f"q{at}" for at in range(20)], 10), product=np.arange(200).astype(str),
                        grade=(4 * found["bm25_all"]).astype(int))  # fmt: skip


def test_folds_by_query_keep_queries_apart_and_folds_by_row_do_not(pairs):
    assert all(one.holds for one in crossing.audited(pairs, 0))
    assert [one.check for one in crossing.audited(pairs, 0, crossing.BY_ROW) if not one.holds] == ["groups"]


def test_scores_out_of_fold_are_the_same_for_a_seed_and_find_what_grades_follow(pairs):
    scores = crossing.out_of_fold(pairs, 1, columns=COLUMNS, trees=10)
    assert (scores == crossing.out_of_fold(pairs, 1, columns=COLUMNS, trees=10)).all()
    assert np.corrcoef(scores, pairs["grade"])[0, 1] > 0.7


def test_shuffling_keeps_queries_in_one_piece_and_their_pairs_complete(pairs):
    found = crossing.shuffled(pairs, 3)
    assert list(found["query"]) == list(pairs["query"])
    assert set(found["product"]) == set(pairs["product"])
    assert list(found["product"]) != list(pairs["product"])
