from collections import defaultdict

PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    readers = defaultdict(list)
    for table, inputs in built_from.items():
        for source in inputs:
            readers[source].append(table)
    blocked, hit = set(pinned), set()
    stale, todo = set(reloaded), list(reloaded)
    while todo:
        for reader in readers[todo.pop()]:
            if reader in blocked:
                hit.add(reader)
            elif reader not in stale:
                stale.add(reader)
                todo.append(reader)
    return sorted(stale | hit if PINNED_IS_NAMED else stale)
