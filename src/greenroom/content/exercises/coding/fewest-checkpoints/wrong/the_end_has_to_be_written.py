from bisect import bisect_right

WRITING = 1


def fewest_checkpoints(length, moments, longest):
    order, saved, count = sorted(moments), 0, 0
    while length + WRITING - saved > longest:
        place = bisect_right(order, saved + longest - WRITING) - 1
        if place < 0 or order[place] <= saved:
            return None
        saved, count = order[place], count + 1
    return count
