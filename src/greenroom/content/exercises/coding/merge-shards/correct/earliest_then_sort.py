def merge_shards(shards):
    earliest = {}
    for shard in shards:
        for time, name in shard:
            if name not in earliest or time < earliest[name]:
                earliest[name] = time
    return sorted([time, name] for name, time in earliest.items())
