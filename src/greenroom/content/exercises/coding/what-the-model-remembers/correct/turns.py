from collections import deque

MARKERS = 3


def remembered(messages, budget):
    turns, total, kept, lengths = deque(), 0, 0, []
    for role, tokens in messages:
        price = tokens + MARKERS
        if role == "user":
            turns.append([0, 0])
        if turns:
            turns[-1][0] += 1
            turns[-1][1] += price
            kept, total = kept + 1, total + price
        while total > budget:
            count, cost = turns.popleft()
            kept, total = kept - count, total - cost
        lengths.append(kept)
    return lengths
