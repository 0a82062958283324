import re

LEAST = 2


def duplicate_prompts(prompts):
    groups = []
    for i, prompt in enumerate(prompts):
        words = sorted(re.findall("[a-z0-9]+", prompt.lower()))
        if not words:
            continue
        for known, indexes in groups:
            if known == words:
                indexes.append(i)
                break
        else:
            groups.append((words, [i]))
    return [indexes for _, indexes in groups if len(indexes) >= LEAST]
