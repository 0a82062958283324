WRITING = 1


def fewest_checkpoints(length, moments, longest):
    """Puts a checkpoint off until the next moment would be too late for it."""
    saved, last_chance, count = 0, 0, 0
    for moment in sorted(moments):
        if length - saved <= longest:
            return count
        if moment + WRITING - saved > longest:
            if last_chance == saved:
                return None
            saved, count = last_chance, count + 1
            if moment + WRITING - saved > longest:
                return None if length - saved > longest else count
        last_chance = moment
    if length - saved <= longest:
        return count
    return count + 1 if last_chance > saved and length - last_chance <= longest else None
