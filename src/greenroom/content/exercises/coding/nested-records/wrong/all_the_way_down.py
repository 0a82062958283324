def to_table(records):
    flat = [flattened(record) for record in records]
    names = sorted(set().union(*flat))
    return [names] + [[row.get(name) for name in names] for row in flat]


def flattened(record, prefix=""):
    result = {}
    for key, value in record.items():
        if isinstance(value, dict) and value:
            result.update(flattened(value, f"{prefix}{key}."))
        else:
            result[prefix + key] = value
    return result
