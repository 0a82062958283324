SPARE = 0


def smallest_peak(layers, devices):
    devices = max(devices - SPARE, 1)
    low, high = max(layers, default=0), sum(layers)
    while low < high:
        middle = (low + high) // 2
        if devices_needed(layers, middle) <= devices:
            high = middle
        else:
            low = middle + 1
    return low


def devices_needed(layers, room):
    used, filled = 1, 0
    for layer in layers:
        filled += layer
        if filled > room:
            used += 1
            filled = layer
    return used
