FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    """Collects up to twice as many as needed, then throws the lighter half away."""
    kept, user, total = [], None, 0
    for name, tokens in lines:
        if name != user and user is not None:
            kept.append([user, total])
            total = 0
            if len(kept) > 2 * k + 50:
                kept = heaviest(kept, k)
        user, total = name, total + tokens
    if user is not None:
        kept.append([user, total])
    return heaviest(kept, k)


def heaviest(pairs, k):
    in_order = sorted(pairs, reverse=not FIRST_NAME_WINS)
    in_order.sort(key=lambda pair: pair[1], reverse=True)
    return in_order[:k]
