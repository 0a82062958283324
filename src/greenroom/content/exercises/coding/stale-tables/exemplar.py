from collections import defaultdict

PINNED_IS_NAMED = False


def stale_tables(built_from: dict[str, list[str]], reloaded: list[str], pinned: list[str]) -> list[str]:
    readers = defaultdict(list)
    for table, inputs in built_from.items():
        for needed in inputs:
            readers[needed].append(table)
    held, touched, waiting = set(pinned), set(reloaded), list(reloaded)
    while waiting:
        table = waiting.pop()
        if table in held:
            continue
        for reader in readers[table]:
            if reader not in touched:
                touched.add(reader)
                waiting.append(reader)
    return sorted(touched if PINNED_IS_NAMED else touched - held)
