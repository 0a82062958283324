LATEST = False


def longest_stretch(tokens, kinds):
    size, found = 0, [0, 0]
    counts, different = {}, 0
    for end in range(1, len(tokens) + 1):
        coming = tokens[end - 1]
        counts[coming] = counts.get(coming, 0) + 1
        different += counts[coming] == 1
        if different <= kinds:
            size += 1
            found = [end - size, end]
        else:
            leaving = tokens[end - size - 1]
            counts[leaving] -= 1
            different -= counts[leaving] == 0
            if LATEST and size and different <= kinds:
                found = [end - size, end]
    return found
