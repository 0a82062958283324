from bisect import bisect_left

REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    posts = sorted(zip(scores, labels))
    if not posts:
        return None
    from_here = [0]
    for _, label in reversed(posts):
        from_here.append(from_here[-1] + label)
    from_here.reverse()
    low, high, best = 0, len(posts) - 1, None
    while low <= high:
        middle = (low + high) // 2
        first = bisect_left(posts, (posts[middle][0], 0))
        surplus = 100 * from_here[first] - wanted * (len(posts) - first)
        if surplus > 0 or (surplus == 0 and REACHED_IS_ENOUGH):
            best, high = posts[middle][0], middle - 1
        else:
            low = middle + 1
    return best
