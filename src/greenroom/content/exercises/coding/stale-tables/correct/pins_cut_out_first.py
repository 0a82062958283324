from collections import deque

PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    pins, sources = frozenset(pinned), set(reloaded)
    names = sources | pins | set(built_from)
    names.update(*built_from.values())
    following = {name: [] for name in names}
    for table, inputs in built_from.items():
        if table not in pins:
            for source in inputs:
                following[source].append(table)
    seen = {name: True for name in sources if name not in pins}
    queue = deque(seen)
    while queue:
        for table in following[queue.popleft()]:
            if table not in seen:
                seen[table] = True
                queue.append(table)
    if PINNED_IS_NAMED:
        hit = {pin for pin in pins if pin in sources or not seen.keys().isdisjoint(built_from.get(pin, ()))}
        return sorted(hit | seen.keys())
    return sorted(seen)
