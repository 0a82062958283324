OVERLAPPING = False


def favourite_phrases(tokens, size, most):
    numbers, phrases, counts, last = {}, [], [], []
    for end in range(size, len(tokens) + 1):
        phrase = tuple(tokens[end - size : end])
        number = numbers.setdefault(phrase, len(phrases))
        if number == len(phrases):
            phrases.append(phrase)
            counts.append(1)
            last.append(end)
        elif OVERLAPPING or end - last[number] >= size:
            counts[number] += 1
            last[number] = end
    buckets = [[] for _ in range(max(counts, default=0) + 1)]
    for number, count in enumerate(counts):
        buckets[count].append(number)
    ranked = [number for bucket in reversed(buckets) for number in bucket]
    return [[list(phrases[number]), counts[number]] for number in ranked[:most]]
