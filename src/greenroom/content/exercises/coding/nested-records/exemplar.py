MOST_KEYS = 3


def to_table(records: list[dict[str, object]]) -> list[list[object]]:
    flat = [fields(record, "", 1) for record in records]
    names = dict.fromkeys(name for row in flat for name in row)
    table = [sorted(names)]
    for row in flat:
        table.append([row.get(name, None) for name in table[0]])
    return table


def fields(record: dict[str, object], prefix: str, depth: int) -> dict[str, object]:
    found = {}
    for key, value in record.items():
        name = prefix + key
        if isinstance(value, dict) and len(value) > 0 and depth < MOST_KEYS:
            found |= fields(value, name + ".", depth + 1)
        else:
            found[name] = value
    return found
