from collections import Counter

WITH_ITSELF = True


def completions(log, prefixes, k):
    total = Counter()
    for query, count in log:
        total[query] += count
    best = sorted(total, key=lambda query: (-total[query], query))
    answers = []
    for prefix in prefixes:
        found = [query for query in best if query.startswith(prefix) and (WITH_ITSELF or query != prefix)]
        answers.append([found[place] for place in range(k)])
    return answers
