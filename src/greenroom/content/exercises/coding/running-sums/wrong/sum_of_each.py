STEP = 1


def window_sums(numbers, width):
    return [sum(numbers[start : start + width]) for start in range(0, len(numbers) - width + 1, STEP)]
