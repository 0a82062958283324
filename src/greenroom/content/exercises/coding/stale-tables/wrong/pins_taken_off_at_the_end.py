from collections import defaultdict

PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    readers = defaultdict(set)
    for table, inputs in built_from.items():
        for source in inputs:
            readers[source].add(table)
    stale, todo = set(reloaded), list(reloaded)
    while todo:
        for reader in readers[todo.pop()]:
            if reader not in stale:
                stale.add(reader)
                todo.append(reader)
    return sorted(stale if PINNED_IS_NAMED else stale.difference(pinned))
