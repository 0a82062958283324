from heapq import heappop, heappush

TIE = 1


def word_errors(reference, hypothesis):
    """The shortest way through the grid of pairs of places, found as one finds it on a map."""
    said, heard = reference.lower().split(), hypothesis.lower().split()
    frontier, done = [(0, 0, 0, 0, (0, 0, 0))], set()
    while frontier:
        errors, ties, i, j, (s, d, n) = heappop(frontier)
        if (i, j) == (len(said), len(heard)):
            return [s, d, n]
        if (i, j) in done:
            continue
        done.add((i, j))
        if i < len(said) and j < len(heard):
            if said[i] == heard[j]:
                heappush(frontier, (errors, ties, i + 1, j + 1, (s, d, n)))
            else:
                heappush(frontier, (errors + 1, ties + TIE, i + 1, j + 1, (s + 1, d, n)))
        if i < len(said):
            heappush(frontier, (errors + 1, ties, i + 1, j, (s, d + 1, n)))
        if j < len(heard):
            heappush(frontier, (errors + 1, ties, i, j + 1, (s, d, n + 1)))
