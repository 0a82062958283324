SPARE = 0


def smallest_peak(layers, devices):
    """The largest number of bytes that is not enough, built from its highest bit down, and one more."""
    devices = max(devices - SPARE, 1)

    def is_too_little(room):
        left, number = 0, 0
        for layer in layers:
            if layer > room:
                return True
            if layer > left:
                number += 1
                left = room
                if number > devices:
                    return True
            left -= layer
        return False

    if not is_too_little(0):
        return 0
    largest = 0
    for bit in reversed(range(sum(layers).bit_length())):
        if is_too_little(largest + (1 << bit)):
            largest += 1 << bit
    return largest + 1
