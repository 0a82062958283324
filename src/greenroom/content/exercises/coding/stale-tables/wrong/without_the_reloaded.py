from collections import defaultdict

PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    readers = defaultdict(list)
    for table, inputs in built_from.items():
        for source in inputs:
            readers[source].append(table)
    blocked = set(pinned)
    seen, todo = set(), [table for table in reloaded if table not in blocked]
    while todo:
        for reader in readers[todo.pop()]:
            if reader not in seen:
                seen.add(reader)
                if reader not in blocked:
                    todo.append(reader)
    return sorted(seen if PINNED_IS_NAMED else seen - blocked)
