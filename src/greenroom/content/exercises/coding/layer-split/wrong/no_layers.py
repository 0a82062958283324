SPARE = 0


def smallest_peak(layers, devices):
    devices = max(devices - SPARE, 1)
    low, high = max(layers), sum(layers)
    while low < high:
        middle = (low + high) // 2
        used, filled = 1, 0
        for layer in layers:
            if filled + layer > middle:
                used, filled = used + 1, 0
            filled += layer
        if used <= devices:
            high = middle
        else:
            low = middle + 1
    return low
