def merge_shards(shards):
    times = {}
    for shard in shards:
        for time, name in shard:
            times[name] = time
    return sorted([time, name] for name, time in times.items())
