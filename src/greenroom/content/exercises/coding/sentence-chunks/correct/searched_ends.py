from bisect import bisect_right

ENDS = ".?!"


def chunks(text, size, overlap):
    words = text.split()
    ends = [place + 1 for place in range(len(words)) if words[place][-1:] in set(ENDS)]
    cuts = []
    begin = 0
    while begin < len(words):
        reach = min(begin + size, len(words))
        before = bisect_right(ends, reach) - 1
        is_good = before >= 0 and ends[before] > begin + overlap and reach < len(words)
        cuts.append((begin, ends[before] if is_good else reach))
        if cuts[-1][1] == len(words):
            break
        begin = cuts[-1][1] - overlap
    return [" ".join(words[first:last]) for first, last in cuts]
