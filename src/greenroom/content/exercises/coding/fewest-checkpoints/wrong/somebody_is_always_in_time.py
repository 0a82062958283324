WRITING = 1


def fewest_checkpoints(length, moments, longest):
    order, place, saved, count = sorted(moments), 0, 0, 0
    while length - saved > longest:
        in_time = []
        while place < len(order) and order[place] + WRITING - saved <= longest:
            in_time.append(order[place])
            place += 1
        saved, count = max(in_time), count + 1
    return count
