SPARE = 0


def smallest_peak(layers, devices):
    devices = max(devices - SPARE, 1)
    low, high = max(layers, default=0), sum(layers)
    while low < high:
        middle = (low + high) // 2
        cuts = filled = 0
        for layer in layers:
            if filled + layer > middle:
                cuts += 1
                filled = 0
            filled += layer
        if cuts <= devices:
            high = middle
        else:
            low = middle + 1
    return low
