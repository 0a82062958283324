from collections import Counter, defaultdict

SIZE = 2


def near_duplicates(documents: list[str], percent: int) -> list[list[int]]:
    pairs, sizes, holders = [], [], defaultdict(list)
    for later, text in enumerate(documents):
        found = shingles(text)
        shared = Counter()
        for shingle in found:
            shared.update(holders[shingle])
            holders[shingle].append(later)
        for earlier, common in shared.items():
            together = sizes[earlier] + len(found) - common
            if 100 * common >= percent * together:
                pairs.append([earlier, later])
        sizes.append(len(found))
    return sorted(pairs)


def shingles(text):
    words = text.split()
    return {tuple(words[start : start + SIZE]) for start in range(len(words) - SIZE + 1)}
