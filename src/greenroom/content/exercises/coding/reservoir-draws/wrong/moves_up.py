class Reservoir:
    def __init__(self, size):
        self.size, self.n, self.kept = size, 0, []

    def offer(self, item, draw):
        self.n += 1
        if len(self.kept) < self.size:
            self.kept.append(item)
            return None
        place = int(draw * self.n)
        if place >= self.size:
            return item
        gone = self.kept.pop(place)
        self.kept.append(item)
        return gone

    def sample(self):
        return list(self.kept)
