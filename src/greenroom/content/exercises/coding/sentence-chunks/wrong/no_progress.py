ENDS = ".?!"


def chunks(text, size, overlap):
    words, ends, begin = text.split(), {}, 0
    while words:
        end = min(begin + size, len(words))
        if end < len(words):
            good = [n for n in range(begin + 1, end + 1) if words[n - 1][-1] in ENDS]
            end = good[-1] if good else end
        ends[begin] = end
        if end == len(words):
            break
        begin = max(end - overlap, 0)
    return [" ".join(words[begin:end]) for begin, end in ends.items()]
