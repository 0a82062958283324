from itertools import groupby

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    totals = []
    for user, own in groupby(lines, key=lambda line: line[0]):
        total = sum(tokens for _, tokens in own)
        if total > 0:
            totals.append([user, total])
    totals.sort(key=lambda pair: pair[0], reverse=not FIRST_NAME_WINS)
    totals.sort(key=lambda pair: pair[1], reverse=True)
    return totals[:k]
