WRITING = 1


def fewest_checkpoints(length, moments, longest):
    order = [0, *sorted(moments)]
    needed = [0]
    for place in range(1, len(order)):
        best = None
        for before in range(place):
            in_time = order[place] + WRITING - order[before] <= longest
            if in_time and needed[before] is not None and (best is None or needed[before] + 1 < best):
                best = needed[before] + 1
        needed.append(best)
    fits = [count for moment, count in zip(order, needed) if count is not None and length - moment <= longest]
    return min(fits, default=None)
