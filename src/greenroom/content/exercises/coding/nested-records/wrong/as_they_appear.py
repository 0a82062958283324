MOST_KEYS = 3


def to_table(records):
    flat, names = [flattened(record) for record in records], {}
    for row in flat:
        names.update(dict.fromkeys(row))
    return [list(names)] + [[row.get(name) for name in names] for row in flat]


def flattened(record, prefix="", depth=1):
    result = {}
    for key, value in record.items():
        if isinstance(value, dict) and value and depth < MOST_KEYS:
            result.update(flattened(value, f"{prefix}{key}.", depth + 1))
        else:
            result[prefix + key] = value
    return result
