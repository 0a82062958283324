BY_ARRIVAL = False


class Reservoir:
    def __init__(self, size):
        self.size, self.n, self.kept = size, 0, []

    def offer(self, item, draw):
        gone = None
        if len(self.kept) < self.size:
            self.kept.append((self.n, item))
        else:
            place = int(draw * self.n)
            gone = item
            if place < self.size:
                gone, self.kept[place] = self.kept[place][1], (self.n, item)
        self.n += 1
        return gone

    def sample(self):
        return [item for _, item in (sorted(self.kept) if BY_ARRIVAL else self.kept)]
