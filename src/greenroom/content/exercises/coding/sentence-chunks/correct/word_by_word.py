ENDS = ".?!"


def chunks(text, size, overlap):
    """Fills a chunk word by word; when the next word does not fit, cuts it where it is best to cut."""
    result, held = [], []
    for word in text.split():
        while len(held) == size:
            best = max((n for n in range(overlap + 1, size + 1) if held[n - 1][-1] in ENDS), default=size)
            result.append(" ".join(held[:best]))
            held = held[best - overlap :]
        held.append(word)
    return result + [" ".join(held)] if held else result
