SPARE = 0


def smallest_peak(layers, devices):
    devices = max(devices - SPARE, 1)
    if not layers:
        return 0
    share = sum(layers) / devices
    peak = filled = 0
    used = 1
    for layer in layers:
        if filled and filled + layer > share and used < devices:
            used += 1
            filled = 0
        filled += layer
        peak = max(peak, filled)
    return peak
