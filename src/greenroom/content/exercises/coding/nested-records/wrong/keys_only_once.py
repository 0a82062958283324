MOST_KEYS = 3


def to_table(records):
    names = sorted({name for record in records for name in names_of(record, "", 1)})
    return [names] + [[looked_up(record, name.split(".")) for name in names] for record in records]


def names_of(record, prefix, depth):
    for key, value in record.items():
        if isinstance(value, dict) and value and depth < MOST_KEYS:
            yield from names_of(value, f"{prefix}{key}.", depth + 1)
        else:
            yield prefix + key


def looked_up(record, keys):
    for key in keys:
        if key not in record:
            return None
        record = record[key]
    return record
