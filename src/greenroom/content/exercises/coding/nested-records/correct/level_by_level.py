MOST_KEYS = 3


def to_table(records):
    """Opens one level of all records at a time."""
    rows = [dict(record) for record in records]
    for _ in range(MOST_KEYS - 1):
        rows = [opened(row) for row in rows]
    header = sorted(set().union(*rows))
    return [header] + [[row[name] if name in row else None for name in header] for row in rows]


def opened(row):
    result = {}
    for name, value in row.items():
        if isinstance(value, dict) and len(value) > 0:
            for key in value:
                result[name + "." + key] = value[key]
        else:
            result[name] = value
    return result
