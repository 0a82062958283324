WRITING = 1


def fewest_checkpoints(length, moments, longest):
    saved, count = 0, 0
    while length - saved > longest:
        chance = saved
        for moment in moments:
            if moment + WRITING - saved > longest:
                break
            chance = max(chance, moment)
        if chance == saved:
            return None
        saved, count = chance, count + 1
    return count
