MOST_KEYS = 3


def to_table(records):
    names, rows = [], []
    for record in records:
        row = flattened(record)
        wider = sorted({*names, *row})
        rows = [{name: other.get(name) for name in wider} for other in [*rows, row]]
        names = wider
    return [names] + [list(row.values()) for row in rows]


def flattened(record, prefix="", depth=1):
    result = {}
    for key, value in record.items():
        if isinstance(value, dict) and value and depth < MOST_KEYS:
            result.update(flattened(value, f"{prefix}{key}.", depth + 1))
        else:
            result[prefix + key] = value
    return result
