UPPER = True


def weighted_picks(weights, draws):
    leaves = 1
    while leaves < len(weights):
        leaves *= 2
    sums = [0] * leaves + list(weights) + [0] * (leaves - len(weights))
    for node in range(leaves - 1, 0, -1):
        sums[node] = sums[2 * node] + sums[2 * node + 1]
    if sum(weights) == 0:
        return []
    picks = []
    for draw in draws:
        node, point = 1, draw * sums[1]
        while node < leaves:
            node *= 2
            if point > sums[node] or (UPPER and point == sums[node]):
                point -= sums[node]
                node += 1
        picks.append(node - leaves)
    return picks
