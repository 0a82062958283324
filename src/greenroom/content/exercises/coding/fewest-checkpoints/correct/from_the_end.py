from bisect import bisect_left

WRITING = 1


def fewest_checkpoints(length, moments, longest):
    """Backwards: the last checkpoint as early as it may be, then the one before it, until minute 0 is near enough."""
    order = sorted(set(moments))
    if length <= longest:
        return 0
    needed = bisect_left(order, length - longest)
    if needed == len(order):
        return None
    count, at = 1, order[needed]
    while at + WRITING > longest:
        place = bisect_left(order, at + WRITING - longest)
        if place == len(order) or order[place] >= at:
            return None
        count, at = count + 1, order[place]
    return count
