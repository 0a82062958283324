from collections import Counter

ENVELOPE = False


def average_precision(scores, relevant):
    total = sum(relevant)
    if total == 0:
        return None
    steps = steps_of(scores, relevant)
    if ENVELOPE:
        steps = under_the_envelope(steps)
    return sum(won * precision for won, precision in steps) / total


def steps_of(scores, relevant):
    items = Counter(scores)
    hits = Counter(score for score, is_hit in zip(scores, relevant) if is_hit)
    steps, reported, found = [], 0, 0
    for threshold in sorted(items, reverse=True):
        reported += items[threshold]
        found += hits[threshold]
        steps.append((hits[threshold], found / reported))
    return steps


def under_the_envelope(steps):
    highest, lifted = 0.0, []
    for won, precision in reversed(steps):
        highest = max(highest, precision)
        lifted.append((won, highest))
    return lifted
