"""What a catalogue and its judgments must hold before anything is built of them."""

import pandera.pandas as pa

from greenroom.labs.kit.contract import kept
from greenroom.labs.search.corpus import Corpus
from greenroom.labs.search.judgments import GRADES
from greenroom.labs.search.products import TEXTS

CATALOGUE = pa.DataFrameSchema(
    {
        "id": pa.Column(str, unique=True),
        **{field: pa.Column(str) for field in TEXTS},
        "price": pa.Column(float, pa.Check.ge(0)),
        "year": pa.Column(int, pa.Check.in_range(1990, 2100)),
    }
)
PAIRS = pa.DataFrameSchema(
    {"query": pa.Column(str), "product": pa.Column(str), "grade": pa.Column(int, pa.Check.isin(GRADES))},
    unique=["query", "product"],
)


def held(corpus: Corpus) -> Corpus:
    """The corpus, once it keeps both schemas and every judged product is in the catalogue. Raises UnusableInput otherwise."""
    sold = set(corpus.catalogue["id"])
    known = PAIRS.update_column("product", checks=pa.Check(lambda ids: ids.isin(sold), error="is in the catalogue"))
    return corpus._replace(catalogue=kept(corpus.catalogue, CATALOGUE), pairs=kept(corpus.pairs, known))
