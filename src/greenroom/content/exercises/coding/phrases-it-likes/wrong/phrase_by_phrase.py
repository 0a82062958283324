OVERLAPPING = False


def favourite_phrases(tokens, size, most):
    found, seen = [], set()
    for first in range(len(tokens) - size + 1):
        phrase = tokens[first : first + size]
        if tuple(phrase) in seen:
            continue
        seen.add(tuple(phrase))
        count, start = 0, first
        while start + size <= len(tokens):
            if tokens[start] == phrase[0] and tokens[start : start + size] == phrase:
                count += 1
                start += 1 if OVERLAPPING else size
            else:
                start += 1
        found.append([phrase, count])
    found.sort(key=lambda pair: pair[1], reverse=True)
    return found[:most]
