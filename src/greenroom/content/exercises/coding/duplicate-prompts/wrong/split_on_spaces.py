from collections import defaultdict

LEAST = 2


def duplicate_prompts(prompts):
    groups = defaultdict(list)
    for i, p in enumerate(prompts):
        key = tuple(sorted(p.lower().strip("!?., ").split()))
        if key:
            groups[key].append(i)
    return [g for g in groups.values() if len(g) >= LEAST]
