import re
from collections import Counter, defaultdict

LEAST = 2


def duplicate_prompts(prompts):
    by_bag = defaultdict(list)
    for index, prompt in enumerate(prompts):
        bag = Counter(re.findall(r"\w+", prompt.lower()))
        if bag:
            by_bag[frozenset(bag.items())].append(index)
    return [indexes for indexes in by_bag.values() if len(indexes) >= LEAST]
