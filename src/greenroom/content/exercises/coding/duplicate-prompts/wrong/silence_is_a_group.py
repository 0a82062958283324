import re
from collections import defaultdict

LEAST = 2


def duplicate_prompts(prompts):
    groups = defaultdict(list)
    for i, prompt in enumerate(prompts):
        groups[tuple(sorted(re.findall("[a-z0-9]+", prompt.lower())))].append(i)
    return [group for group in groups.values() if len(group) >= LEAST]
