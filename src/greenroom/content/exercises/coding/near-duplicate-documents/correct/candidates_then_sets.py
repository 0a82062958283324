SIZE = 2


def near_duplicates(documents, percent):
    numbers, sets, index, found = {}, [], [], []
    for j, text in enumerate(documents):
        words = text.split()
        mine = set()
        for end in range(SIZE, len(words) + 1):
            key = " ".join(words[end - SIZE : end])
            mine.add(numbers.setdefault(key, len(numbers)))
        index += [[] for _ in range(len(numbers) - len(index))]
        met = set()
        for number in mine:
            met.update(index[number])
            index[number].append(j)
        for i in met:
            if len(mine & sets[i]) * 100 >= len(mine | sets[i]) * percent:
                found.append([i, j])
        sets.append(mine)
    found.sort()
    return found
