import re

LEAST = 2


def duplicate_prompts(prompts):
    groups = {}
    for place, prompt in enumerate(prompts):
        words = frozenset(re.findall("[a-z0-9]+", prompt.lower()))
        if words:
            groups.setdefault(words, []).append(place)
    return [group for group in groups.values() if len(group) >= LEAST]
