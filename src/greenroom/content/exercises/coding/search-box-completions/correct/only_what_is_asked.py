WITH_ITSELF = True


def completions(log, prefixes, k):
    """Walks through the beginnings of each query and notes it where somebody has asked for the beginning."""
    frequency = {}
    for query, count in log:
        frequency[query] = frequency.get(query, 0) + count
    asked = {prefix: [] for prefix in prefixes}
    for query in sorted(frequency, key=lambda query: (-frequency[query], query)):
        for length in range(len(query) + WITH_ITSELF):
            found = asked.get(query[:length])
            if found is not None and len(found) < k:
                found.append(query)
    return [list(asked[prefix]) for prefix in prefixes]
