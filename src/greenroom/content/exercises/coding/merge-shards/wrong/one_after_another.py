COPIES = 1


def merge_shards(shards):
    everything = []
    for shard in shards:
        both, i = [], 0
        for event in shard:
            while i < len(everything) and everything[i] <= event:
                both.append(everything[i])
                i += 1
            both.append(event)
        while i < len(everything):
            both.append(everything[i])
            i += 1
        everything = both
    seen, out = {}, []
    for time, name in everything:
        if seen.get(name, 0) < COPIES:
            seen[name] = seen.get(name, 0) + 1
            out.append([time, name])
    return out
