import heapq

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    best = {}
    for user, tokens in lines:
        best[user] = max(tokens, best.get(user, tokens))
    pairs = sorted(best.items(), reverse=not FIRST_NAME_WINS)
    return [list(pair) for pair in heapq.nlargest(k, pairs, key=lambda pair: pair[1])]
