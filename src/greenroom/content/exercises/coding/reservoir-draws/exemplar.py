BY_ARRIVAL = False


class Reservoir:
    def __init__(self, size):
        self.size = size
        self.offered = 0
        self.kept = []

    def offer(self, item, draw):
        self.offered += 1
        if len(self.kept) < self.size:
            self.kept.append((self.offered, item))
            return None
        place = int(draw * self.offered)
        if place >= self.size:
            return item
        _, pushed_out = self.kept[place]
        self.kept[place] = (self.offered, item)
        return pushed_out

    def sample(self):
        kept = sorted(self.kept) if BY_ARRIVAL else self.kept
        return [item for _, item in kept]
