PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    seen, stack = set(), list(reloaded)
    while stack:
        table = stack.pop()
        if table in seen:
            continue
        seen.add(table)
        if table not in pinned:
            stack.extend(built_from.get(table, []))
    return sorted(seen if PINNED_IS_NAMED else seen - set(pinned))
