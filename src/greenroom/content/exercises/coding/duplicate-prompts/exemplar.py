import re
from collections import defaultdict

LEAST = 2
WORD = re.compile("[a-z0-9]+")


def duplicate_prompts(prompts: list[str]) -> list[list[int]]:
    groups = defaultdict(list)
    for place, prompt in enumerate(prompts):
        words = sorted(WORD.findall(prompt.lower()))
        if len(words) > 0:
            groups[tuple(words)].append(place)
    return [group for group in groups.values() if len(group) >= LEAST]
