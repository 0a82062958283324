MARKERS = 3


def remembered(messages, budget):
    lengths, start, cost = [], 0, MARKERS
    for end, message in enumerate(messages, 1):
        cost += message[1]
        while start < end and (cost > budget or messages[start][0] != "user"):
            cost -= messages[start][1]
            start += 1
        lengths.append(end - start)
    return lengths
