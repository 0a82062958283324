from bisect import bisect_left, bisect_right
from itertools import groupby

WITH_ITSELF = True


def completions(log, prefixes, k):
    lines = sorted(log)
    ranked = [(query, sum(count for _, count in lines)) for query, lines in groupby(lines, key=lambda line: line[0])]
    answers = []
    for prefix in prefixes:

        def beginning(row):
            return row[0][: len(prefix)]

        low = bisect_left(ranked, prefix, key=beginning)
        high = bisect_right(ranked, prefix, lo=low, key=beginning)
        rows = sorted(ranked[low:high], key=lambda row: row[1], reverse=True)
        answers.append([query for query, _ in rows if WITH_ITSELF or query != prefix][:k])
    return answers
