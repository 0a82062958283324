import re
from itertools import groupby

LEAST = 2


def duplicate_prompts(prompts):
    keyed = []
    for place, prompt in enumerate(prompts):
        words = [word for word in re.split("[^A-Za-z0-9]+", prompt) if word]
        if words:
            keyed.append((" ".join(sorted(word.upper() for word in words)), place))
    keyed.sort()
    runs = [[place for _, place in run] for _, run in groupby(keyed, key=lambda pair: pair[0])]
    return [run for run in reversed(runs) if len(run) >= LEAST]
