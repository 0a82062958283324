SPARE = 0


def smallest_peak(layers, devices):
    devices = max(devices - SPARE, 1)
    room = max(layers, default=0)
    while True:
        used, filled = 1, 0
        for layer in layers:
            if filled + layer > room:
                used, filled = used + 1, 0
            filled += layer
        if used <= devices:
            return room
        room += 1
