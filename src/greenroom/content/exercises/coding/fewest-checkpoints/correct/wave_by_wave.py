WRITING = 1


def fewest_checkpoints(length, moments, longest):
    """All moments that can be saved with one checkpoint, with two, and so on; the latest of a wave speaks for it."""
    order, place, latest, waves = sorted(moments), 0, 0, 0
    while latest < length - longest:
        bound = latest + longest - WRITING
        wave = []
        while place < len(order) and order[place] <= bound:
            wave.append(order[place])
            place += 1
        if not wave or wave[-1] == latest:
            return None
        latest = max(wave)
        waves += 1
    return waves
