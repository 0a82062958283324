STEP = 1


def window_sums(numbers: list[int], width: int) -> list[int]:
    if width > len(numbers):
        return []
    total = sum(numbers[:width])
    sums = [total]
    for leaving, coming in zip(numbers, numbers[width:]):
        total += coming - leaving
        sums.append(total)
    return sums[::STEP]
