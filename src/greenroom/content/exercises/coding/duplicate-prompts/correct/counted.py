from collections import Counter

LEAST = 2


def duplicate_prompts(prompts):
    first_seen, groups = {}, {}
    for place, prompt in enumerate(prompts):
        readable = "".join(sign if sign.isalnum() else " " for sign in prompt.casefold())
        key = frozenset(Counter(readable.split()).items())
        if not key:
            continue
        if key in first_seen:
            groups.setdefault(first_seen[key], [first_seen[key]]).append(place)
        else:
            first_seen[key] = place
    return [group for group in groups.values() if len(group) >= LEAST]
