ENDS = ".?!"


def chunks(text, size, overlap):
    """Notes for every place the last sentence end up to it, so that each chunk asks once."""
    words = text.split()
    last_end, ends = 0, [0]
    for place, word in enumerate(words, 1):
        if word.endswith(tuple(ENDS)):
            last_end = place
        ends.append(last_end)
    result, begin = [], 0
    while begin + size < len(words):
        end = ends[begin + size]
        if end - begin <= overlap:
            end = begin + size
        result.append(" ".join(words[begin:end]))
        begin = end - overlap
    if words:
        result.append(" ".join(words[begin:]))
    return result
