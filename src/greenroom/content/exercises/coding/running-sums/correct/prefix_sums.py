from itertools import accumulate

STEP = 1


def window_sums(numbers, width):
    before = [0, *accumulate(numbers)]
    return [before[end] - before[end - width] for end in range(width, len(before), STEP)]
