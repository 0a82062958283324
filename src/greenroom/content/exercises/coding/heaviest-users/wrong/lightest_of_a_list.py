from itertools import groupby

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    kept = []
    for place, (user, own) in enumerate(groupby(lines, key=lambda line: line[0])):
        total = sum(tokens for _, tokens in own)
        kept.append((total, -place if FIRST_NAME_WINS else place, user))
        if len(kept) > k:
            kept.remove(min(kept))
    return [[user, total] for total, _, user in sorted(kept, reverse=True)]
