STEP = 1


def window_sums(numbers, width):
    start, sums = 0, []
    while start + width <= len(numbers):
        window = numbers[start : start + width]
        sums.append(sum(window))
        if len(sums) < 2 or sums[-1] != sums[-2]:
            start += STEP
        else:
            sums.pop()
    return sums
