UPPER = False


def moving_medians(latencies, width):
    values = sorted(set(latencies))
    rank_of = {value: rank for rank, value in enumerate(values)}
    ranks = [rank_of[latency] for latency in latencies]
    tree = Counts(len(values))
    wanted = width // 2 + 1 if UPPER else (width + 1) // 2
    medians = []
    for place, rank in enumerate(ranks):
        tree.add(rank, 1)
        if place >= width:
            tree.add(ranks[place - width], -1)
        if place >= width - 1:
            medians.append(values[tree.rank_of_nth(wanted)])
    return medians


class Counts:
    def __init__(self, number):
        self.sums = [0] * (number + 1)
        self.step = 1 << max(number, 1).bit_length() - 1

    def add(self, rank, change):
        place = rank + 1
        while place < len(self.sums):
            self.sums[place] += change
            place += place & -place

    def rank_of_nth(self, nth):
        place, step = 0, self.step
        while step:
            if place + step < len(self.sums) and self.sums[place + step] < nth:
                place += step
                nth -= self.sums[place]
            step //= 2
        return place
