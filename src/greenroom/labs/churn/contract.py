"""What a table of customers must be before anything is learned from it."""

import pandera.pandas as pa

from greenroom.labs.churn.columns import CATEGORIES, KEY, LABEL, RANGES

_INPUTS = {
    **{column: pa.Column(float, pa.Check.in_range(*bounds)) for column, bounds in RANGES.items()},
    **{column: pa.Column(str, pa.Check.isin(values)) for column, values in CATEGORIES.items()},
}
REQUESTS = pa.DataFrameSchema(_INPUTS, strict=True)
"""What the service is asked with: every input, and nothing else."""

CUSTOMERS = pa.DataFrameSchema(
    {KEY: pa.Column(str, unique=True), **_INPUTS, LABEL: pa.Column(str, pa.Check.isin(("No", "Yes")))},
    strict=True,
)
"""What a model is trained on: the inputs, whose they are, and who left."""
