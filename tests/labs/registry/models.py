"""A training set, as a lineage names it."""

LINEAGE = {
    "data_sha256": "ab12",
    "query": "SELECT 1",
    "code_version": "0.1.0",
    "seed": 7,
    "columns": {"age": "cd34"},
    "by": ["id"],
}
