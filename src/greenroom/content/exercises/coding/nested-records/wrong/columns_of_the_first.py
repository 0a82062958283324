MOST_KEYS = 3


def to_table(records):
    flat = [flattened(record) for record in records]
    names = sorted(flat[0]) if flat else []
    return [names] + [[row.get(name) for name in names] for row in flat]


def flattened(record, prefix="", depth=1):
    result = {}
    for key, value in record.items():
        if isinstance(value, dict) and value and depth < MOST_KEYS:
            result.update(flattened(value, f"{prefix}{key}.", depth + 1))
        else:
            result[prefix + key] = value
    return result
