BY_ARRIVAL = False


class Reservoir:
    def __init__(self, size):
        self.size, self.n, self.kept = size, 0, []

    def offer(self, item, draw):
        self.n += 1
        if self.n <= self.size:
            self.kept.append((self.n, item))
            return None
        place = int(draw * self.n)
        gone = self.kept[min(place, self.size - 1)][1]
        if place >= self.size:
            return item
        self.kept[place] = (self.n, item)
        return gone

    def sample(self):
        return [item for _, item in (sorted(self.kept) if BY_ARRIVAL else self.kept)]
