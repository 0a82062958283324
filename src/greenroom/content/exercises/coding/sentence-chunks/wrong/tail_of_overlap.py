ENDS = ".?!"


def chunks(text, size, overlap):
    words, result, begin = text.split(), [], 0
    while begin < len(words):
        end = min(begin + size, len(words))
        if end < len(words):
            good = [n for n in range(begin + overlap + 1, end + 1) if words[n - 1][-1] in ENDS]
            end = good[-1] if good else end
        result.append(" ".join(words[begin:end]))
        begin = max(end - overlap, begin + 1)
    return result
