ENDS = ".?!"


def chunks(text, size, overlap):
    words, begin, packed = text.split(), 0, []
    while begin < len(words):
        end = min(begin + size, len(words))
        if end < len(words):
            good = [n for n in range(begin + 1, end + 1) if words[n - 1][-1] in ENDS]
            end = good[-1] if good else end
        packed.append((begin, end))
        begin = end
    return [" ".join(words[max(0, begin - overlap) : end]) for begin, end in packed]
