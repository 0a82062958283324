UPPER = False


def moving_medians(latencies, width):
    middle = width // 2 if UPPER else (width - 1) // 2
    return [sorted(latencies[start : start + width])[middle] for start in range(len(latencies) - width + 1)]
