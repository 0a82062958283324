PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    blocked = set(pinned)
    touched = set(reloaded)
    changed = True
    while changed:
        changed = False
        for table, inputs in built_from.items():
            if table not in touched and any(source in touched and source not in blocked for source in inputs):
                touched.add(table)
                changed = True
    return sorted(touched if PINNED_IS_NAMED else touched - blocked)
