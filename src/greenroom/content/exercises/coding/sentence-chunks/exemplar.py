ENDS = ".?!"


def chunks(text: str, size: int, overlap: int) -> list[str]:
    words = text.split()
    found, begin, end = [], 0, 0
    while end < len(words):
        end = end_of_chunk(words, begin, size, overlap)
        found.append(" ".join(words[begin:end]))
        begin = end - overlap
    return found


def end_of_chunk(words: list[str], begin: int, size: int, overlap: int) -> int:
    reach = begin + size
    if reach >= len(words):
        return len(words)
    for end in range(reach, begin + overlap, -1):
        if words[end - 1][-1] in ENDS:
            return end
    return reach
