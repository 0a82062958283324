PINNED_IS_NAMED = False


def stale_tables(built_from, reloaded, pinned):
    readers = {}
    for table, inputs in built_from.items():
        for source in set(inputs):
            readers.setdefault(source, []).append(table)
    stale, stopped = set(), set()
    wave = set(reloaded)
    while wave:
        stopped |= wave.intersection(pinned)
        wave = wave.difference(pinned)
        stale |= wave
        wave = {reader for table in wave for reader in readers.get(table, [])} - stale - stopped
    return sorted(stale | stopped if PINNED_IS_NAMED else stale)
