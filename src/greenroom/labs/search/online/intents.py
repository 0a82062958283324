"""Classifiers of queries by what they ask for: TF-IDF and a logistic regression, trained on queries or on titles."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from greenroom.labs.search.online.families import REST, families, intents
from greenroom.labs.search.online.goods import Shop
from greenroom.labs.search.online.pools import Pool, folds

WORDS: Mapping[str, Any] = {"analyzer": "word"}
PIECES: Mapping[str, Any] = {"analyzer": "char_wb", "ngram_range": (2, 4)}
"""Pieces of words make "laptops" like "laptop", which counts where texts are few and short."""


class Asked(NamedTuple):
    """Intents of queries: the ``true`` ones; those ``told`` by a classifier of other folds' queries, and ``by_titles``, of
    the catalogue's titles alone; and for each judged product how probably its query asks for its family (``agrees``).
    """

    true: list[str]
    told: list[str]
    by_titles: list[str]
    agrees: list[np.ndarray]
    family: np.ndarray


def asked(shop: Shop, found: Sequence[Pool], seed: int, titles: int) -> Asked:
    """What the pools' queries ask for; the classifier of titles learns from ``titles`` so many of them, drawn by chance."""
    family, queries = families(shop), [pool.query for pool in found]
    true = intents(shop, family, queries)
    drawn = np.sort(np.random.default_rng(seed).permutation(len(family))[:titles])
    trained = classifier(shop.catalogue["title"].to_numpy()[drawn], family[drawn], WORDS, seed)
    probable = trained.predict_proba(queries)
    column = {int(name): place for place, name in enumerate(trained.classes_)}
    rows = [[shop.bm25.rows[product] for product in pool.known["product"]] for pool in found]
    agrees = [chance[[column[int(family[row])] for row in own]] for chance, own in zip(probable, rows, strict=True)]
    best = [str(trained.classes_[chance.argmax()]) for chance in probable]
    return Asked(
        true,
        told_across(queries, true, folds(found, seed), seed),
        [name if name in true else REST for name in best],
        agrees,
        family,
    )


def classifier(texts: Any, labels: Any, units: Mapping[str, Any], seed: int) -> Any:
    """TF-IDF of the texts' units (`WORDS` or `PIECES`) and a logistic regression on it, trained."""
    weights = TfidfVectorizer(sublinear_tf=True, **units)
    return make_pipeline(weights, LogisticRegression(C=10.0, max_iter=200, random_state=seed, tol=1e-3)).fit(texts, labels)


def told_across(queries: Sequence[str], true: Sequence[str], fold: np.ndarray, seed: int) -> list[str]:
    """The intent of each query by a classifier that learned from the other folds' queries."""
    told = [""] * len(queries)
    for part in sorted(set(fold.tolist())):
        seen: list[int] = np.flatnonzero(fold != part).tolist()
        trained = classifier([queries[place] for place in seen], [true[place] for place in seen], PIECES, seed)
        for place in np.flatnonzero(fold == part).tolist():
            told[place] = str(trained.predict([queries[place]])[0])
    return told
