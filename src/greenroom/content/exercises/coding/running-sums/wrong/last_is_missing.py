def window_sums(numbers, width):
    return [sum(numbers[start : start + width]) for start in range(len(numbers) - width)]
