ENDS = ".?!"


def chunks(text, size, overlap):
    result = []
    while text.strip():
        words = text.split()
        if len(words) <= size:
            return result + [" ".join(words)]
        good = [n for n in range(overlap + 1, size + 1) if words[n - 1][-1] in ENDS]
        end = good[-1] if good else size
        result.append(" ".join(words[:end]))
        text = " ".join(words[end - overlap :])
    return result
