MARKERS = 3


def remembered(messages, budget):
    lengths, start, cost = [], 0, 0
    for end, message in enumerate(messages, 1):
        cost += message[1] + MARKERS
        while cost > budget or messages[start][0] != "user":
            cost -= messages[start][1] + MARKERS
            start += 1
        lengths.append(end - start)
    return lengths
