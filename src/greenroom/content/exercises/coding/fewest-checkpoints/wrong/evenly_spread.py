WRITING = 1


def fewest_checkpoints(length, moments, longest):
    if length <= longest:
        return 0
    stretch = longest - WRITING
    if stretch <= 0:
        return None
    order = sorted({0, length, *moments})
    if any(after - before > stretch for before, after in zip(order, order[1:-1])) or order[-1] - order[-2] > longest:
        return None
    return -(-(length - longest) // stretch)
