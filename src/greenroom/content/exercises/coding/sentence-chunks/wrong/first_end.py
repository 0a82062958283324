ENDS = ".?!"


def chunks(text, size, overlap):
    words, result, begin = text.split(), [], 0
    while words:
        end = min(begin + size, len(words))
        if end < len(words):
            for place in range(begin + overlap + 1, end + 1):
                if words[place - 1][-1] in ENDS:
                    end = place
                    break
        result.append(" ".join(words[begin:end]))
        if end == len(words):
            break
        begin = end - overlap
    return result
