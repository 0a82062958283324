MARKERS = 3


def remembered(messages, budget):
    lengths = []
    for end in range(1, len(messages) + 1):
        left, kept, best = budget, 0, 0
        for role, tokens in reversed(messages[:end]):
            if tokens + MARKERS <= left:
                left -= tokens + MARKERS
                kept += 1
                if role == "user":
                    best = kept
        lengths.append(best)
    return lengths
