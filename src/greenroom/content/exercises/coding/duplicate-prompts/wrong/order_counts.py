import re

LEAST = 2


def duplicate_prompts(prompts):
    seen = {}
    for i, prompt in enumerate(prompts):
        key = " ".join(re.findall("[a-z0-9]+", prompt.lower()))
        if key:
            seen.setdefault(key, []).append(i)
    return [v for v in seen.values() if len(v) >= LEAST]
