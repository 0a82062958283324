from bisect import bisect_right

PAUSE = 0


def best_revenue(offers: list[list[int]]) -> int:
    by_end = sorted(offers, key=lambda offer: offer[1])
    ends = [end for _, end, _ in by_end]
    best = [0]
    for start, _, pay in by_end:
        fitting = bisect_right(ends, start - PAUSE)
        best.append(max(best[-1], best[fitting] + pay))
    return best[-1]
