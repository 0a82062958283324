MOST_KEYS = 3


def to_table(records):
    """Goes down with a list of what is still to be taken apart, and gives each column a number when it first appears."""
    columns, cells = {}, []
    for row, record in enumerate(records):
        waiting = [(key, 1, value) for key, value in record.items()]
        while waiting:
            name, depth, value = waiting.pop()
            if depth == MOST_KEYS or type(value) is not dict or not value:
                cells.append((row, columns.setdefault(name, len(columns)), value))
            else:
                waiting += [(f"{name}.{key}", depth + 1, inner) for key, inner in value.items()]
    names = sorted(columns)
    places = {columns[name]: place for place, name in enumerate(names)}
    table = [[None] * len(names) for _ in records]
    for row, column, value in cells:
        table[row][places[column]] = value
    return [names] + table
