"""Kinds of products, told by the names of the attributes that are stated of them, and never by the words of their titles."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from greenroom.labs.search.judgments import RELEVANT
from greenroom.labs.search.online.goods import Shop

OF_EVERYTHING = re.compile(
    "package|weight|width|height|depth|colour$|country|temperature|humidity|case_|pallet|certif|warranty|dimension|quantity"
)
"""Attributes that any product may have: they tell nothing of its kind."""
REST = "rest"
LEAST = 7
"""A family that fewer queries ask for is none of its own: five folds could not train on it."""
COUNT, SEED = 16, 0
"""Families are a part of what an intent means, so their seed is no run's: only chance elsewhere may differ between seeds."""


def families(shop: Shop) -> np.ndarray:
    """The family of each product, 0 to `COUNT` - 1: k-means over the names of its attributes."""
    texts = [" ".join(sorted(name for name in names if not OF_EVERYTHING.search(name))) for names in shop.stated]
    names = TfidfVectorizer(min_df=20 if shop.real else 2, binary=True, token_pattern=r"\S+").fit_transform(texts)
    close = normalize(TruncatedSVD(min(80, names.shape[1] - 1), random_state=SEED).fit_transform(names))
    count = COUNT if shop.real else COUNT // 2
    found: np.ndarray = KMeans(count, random_state=SEED, n_init=1).fit_predict(close)
    return found


def intents(shop: Shop, family: np.ndarray, queries: Sequence[str]) -> list[str]:
    """What each query asks for: the commonest family of what answers it best; `REST` where few queries ask for that."""
    asked = [_commonest(shop, family, query) for query in queries]
    enough = {name for name, count in Counter(asked).items() if count >= LEAST}
    return [name if name in enough else REST for name in asked]


def named(shop: Shop, family: np.ndarray) -> dict[str, str]:
    """Three words that stand in a family's titles far more often than in others', by the family's intent."""
    words = [set(re.findall(r"[a-z]{3,}", title.lower())) for title in shop.catalogue["title"]]
    everywhere = Counter(word for found in words for word in found)
    return {str(key): _telling([words[row] for row in np.flatnonzero(family == key)], everywhere) for key in np.unique(family)}


def _commonest(shop: Shop, family: np.ndarray, query: str) -> str:
    pairs = shop.pairs[shop.pairs["query"] == query]
    good = pairs[pairs["grade"] >= min(RELEVANT, pairs["grade"].max())]["product"]
    return str(Counter(family[shop.bm25.rows[product]] for product in good).most_common(1)[0][0])


def _telling(inside: Sequence[set[str]], everywhere: Counter[str]) -> str:
    counts = Counter(word for found in inside for word in found)
    share = {word: count / len(inside) * count / everywhere[word] for word, count in counts.items()}
    return ", ".join(sorted(share, key=lambda word: (-share[word], word))[:3])
