from bisect import bisect_left

WITH_ITSELF = True


def completions(log, prefixes, k):
    total = dict(log)
    queries, answers = sorted(total), []
    for prefix in prefixes:
        found, place = [], bisect_left(queries, prefix)
        while place < len(queries) and queries[place].startswith(prefix):
            if WITH_ITSELF or queries[place] != prefix:
                found.append(queries[place])
            place += 1
        answers.append(sorted(found, key=lambda query: (-total[query], query))[:k])
    return answers
