from collections import defaultdict

PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    readers = defaultdict(list)
    for table, inputs in built_from.items():
        for source in inputs:
            readers[source].append(table)
    blocked, seen = set(pinned), set()

    def visit(table):
        if table in seen:
            return
        seen.add(table)
        if table not in blocked:
            for reader in readers[table]:
                visit(reader)

    for table in reloaded:
        visit(table)
    return sorted(seen if PINNED_IS_NAMED else seen - blocked)
