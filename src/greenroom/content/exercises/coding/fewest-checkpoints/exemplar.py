from bisect import bisect_right

WRITING = 1


def fewest_checkpoints(length: int, moments: list[int], longest: int) -> int | None:
    moments = sorted(moments)
    saved = checkpoints = 0
    while length - saved > longest:
        in_time = bisect_right(moments, saved + longest - WRITING)
        if in_time == 0 or moments[in_time - 1] <= saved:
            return None
        saved = moments[in_time - 1]
        checkpoints += 1
    return checkpoints
