"""Do intents pay? A classifier of queries, rankers of their own for each intent, and one ranker that knows the intent."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from greenroom.labs.search import features
from greenroom.labs.search.online.families import REST, families, intents
from greenroom.labs.search.online.goods import Shop
from greenroom.labs.search.online.pools import Pool, Training, folds, lambda_mart

AGREES = "family_agrees"
FEW = 400
"""Pairs below which a ranker of its own is not trained: the common one serves."""


class Asked(NamedTuple):
    """What is known of the queries: their true intent, the classifier's (never trained on that query), and how probable the
    classifier, trained on titles, finds each product's family for it.
    """

    true: list[str]
    told: list[str]
    by_titles: list[str]
    agrees: list[np.ndarray]


def asked(shop: Shop, found: Sequence[Pool], seed: int, count: int = 16) -> Asked:
    """Intents of the pools' queries: classified by queries of other folds, and by titles alone."""
    family = families(shop, min(count, 1 + len(shop.catalogue) // 100), seed)
    queries = [pool.query for pool in found]
    true = intents(shop, family, queries)
    titles = classifier(shop.catalogue["title"].tolist(), [str(key) for key in family], seed)
    probable = titles.predict_proba(queries)
    column = {name: place for place, name in enumerate(titles.classes_)}
    rows = [[shop.index.rows[product] for product in pool.known["product"]] for pool in found]
    agrees = [chance[[column[str(family[row])] for row in own]] for chance, own in zip(probable, rows, strict=True)]
    best = [titles.classes_[chance.argmax()] for chance in probable]
    return Asked(true, _crossed(queries, true, seed), [name if name in true else REST for name in best], agrees)


def classifier(texts: Sequence[str], labels: Sequence[str], seed: int) -> Any:
    """TF-IDF of words and of their pieces (so that "laptops" is like "laptop") and a logistic regression, trained."""
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=1 if len(texts) < 1000 else 5)
    return make_pipeline(pieces, LogisticRegression(C=10.0, max_iter=200, random_state=seed, tol=1e-3)).fit(texts, labels)


def routed(found: Sequence[Pool], intent: Sequence[str], seed: int) -> list[np.ndarray]:
    """Scores by a ranker for each intent, trained on other folds' queries of that intent; by the common one where they are few."""
    fold, scores = folds(len(found), seed), []
    makers = {part: _rankers([(p, i) for p, i, own in zip(found, intent, fold, strict=True) if own != part], seed) for part in set(fold)}
    for pool, name, part in zip(found, intent, fold, strict=True):
        rankers = makers[part]
        scores.append(rankers.get(name, rankers[""])(pool.known))
    return scores


def knowing(found: Sequence[Pool], agrees: Sequence[np.ndarray]) -> list[Pool]:
    """The pools with one feature more: how probable the query makes each product's family."""
    return [pool._replace(known=pool.known.assign(**{AGREES: own})) for pool, own in zip(found, agrees, strict=True)]


def with_agreement(seed: int) -> Training:
    """Trains one ranker for everything, over that feature too."""
    return lambda_mart(seed, (*features.NAMES, AGREES))


def _rankers(seen: Sequence[tuple[Pool, str]], seed: int) -> dict[str, Callable[[pd.DataFrame], np.ndarray]]:
    groups: dict[str, list[pd.DataFrame]] = {"": []}
    for pool, name in seen:
        groups[""].append(pool.known)
        groups.setdefault(name, []).append(pool.known)
    pairs = {name: pd.concat(frames, ignore_index=True) for name, frames in groups.items()}
    return {name: lambda_mart(seed)(frame) for name, frame in pairs.items() if not name or len(frame) >= FEW}


def _crossed(queries: Sequence[str], true: Sequence[str], seed: int) -> list[str]:
    fold, told = folds(len(queries), seed), [""] * len(queries)
    for part in set(fold):
        seen = [place for place in range(len(queries)) if fold[place] != part]
        trained = classifier([queries[place] for place in seen], [true[place] for place in seen], seed)
        for place in np.flatnonzero(fold == part):
            told[place] = str(trained.predict([queries[place]])[0])
    return told
