COPIES = 1


def merge_shards(shards):
    times = {}
    for shard in shards:
        for time, name in shard:
            times[name] = [*times.get(name, []), time][-COPIES:]
    return sorted([time, name] for name, kept in times.items() for time in kept)
