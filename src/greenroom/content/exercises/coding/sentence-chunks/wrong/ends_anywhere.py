ENDS = ".?!"


def chunks(text, size, overlap):
    words, result, begin = text.split(), [], 0
    while words:
        end = min(begin + size, len(words))
        if end < len(words):
            good = [n for n in range(begin + overlap + 1, end + 1) if any(sign in words[n - 1] for sign in ENDS)]
            end = good[-1] if good else end
        result.append(" ".join(words[begin:end]))
        if end == len(words):
            break
        begin = end - overlap
    return result
