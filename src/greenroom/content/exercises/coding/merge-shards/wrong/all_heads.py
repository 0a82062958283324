COPIES = 1


def merge_shards(shards):
    places = {number: 0 for number, shard in enumerate(shards) if shard}
    seen, out = {}, []
    while places:
        number = min(places, key=lambda number: shards[number][places[number]])
        time, name = shards[number][places[number]]
        places[number] += 1
        if places[number] == len(shards[number]):
            del places[number]
        if seen.get(name, 0) < COPIES:
            seen[name] = seen.get(name, 0) + 1
            out.append([time, name])
    return out
