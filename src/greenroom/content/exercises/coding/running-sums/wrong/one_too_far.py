STEP = 1


def window_sums(numbers, width):
    total = sum(numbers[:width])
    sums = []
    for start in range(len(numbers) - width + 1):
        sums.append(total)
        total += numbers[start + width] - numbers[start]
    return sums[::STEP]
