MARKERS = 3


def remembered(messages, budget):
    lengths = []
    for end in range(len(messages)):
        left, length, place = budget, 0, end
        while place >= 0 and messages[place][1] + MARKERS <= left:
            left -= messages[place][1] + MARKERS
            if messages[place][0] == "user":
                length = end + 1 - place
            place -= 1
        lengths.append(length)
    return lengths
