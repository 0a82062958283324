from collections import Counter, defaultdict

LEAST = 2


def learn_merges(words, number):
    """Counts once, and afterwards corrects the counts for the words that a merge has touched."""
    pieces = [list(word) for word in words]
    times = list(words.values())
    counts, where = Counter(), defaultdict(set)

    def note(place, sign):
        for pair in zip(pieces[place], pieces[place][1:]):
            counts[pair] += sign * times[place]
            where[pair].add(place)

    for place in range(len(pieces)):
        note(place, 1)
    merges = []
    for _ in range(number):
        counts = +counts
        if not counts:
            break
        most = max(counts.values())
        if most < LEAST:
            break
        left, right = min(pair for pair in counts if counts[pair] == most)
        merges.append([left, right])
        for place in where.pop((left, right)):
            note(place, -1)
            old, new, i = pieces[place], [], 0
            while i < len(old):
                step = 2 if old[i : i + 2] == [left, right] else 1
                new.append("".join(old[i : i + step]))
                i += step
            pieces[place] = new
            note(place, 1)
    return merges
