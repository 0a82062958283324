from collections import deque

STEP = 1


def window_sums(numbers, width):
    window, total, sums = deque(), 0, []
    for number in numbers:
        window.append(number)
        total += number
        if len(window) > width:
            total -= window.popleft()
        if len(window) == width:
            sums.append(total)
    return sums[::STEP]
