COPIES = 1


def merge_shards(shards):
    seen, result = {}, []
    for time, name in merged(shards):
        seen[name] = seen.get(name, 0) + 1
        if seen[name] <= COPIES:
            result.append([time, name])
    return result


def merged(shards):
    if len(shards) <= 1:
        return shards[0] if shards else []
    middle = len(shards) // 2
    left, right = merged(shards[:middle]), merged(shards[middle:])
    result, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    return result + left[i:] + right[j:]
