from math import floor

BY_ARRIVAL = False


class Reservoir:
    def __init__(self, size):
        self.size, self.offers = size, 0
        self.item_at, self.arrival_at = {}, {}

    def offer(self, item, draw):
        self.offers += 1
        place = self.offers - 1
        if place >= self.size:
            place = floor(draw * self.offers)
            if place not in self.item_at:
                return item
        pushed_out = self.item_at.get(place)
        self.item_at[place], self.arrival_at[place] = item, self.offers
        return pushed_out

    def sample(self):
        order = self.arrival_at.get if BY_ARRIVAL else None
        return [self.item_at[place] for place in sorted(self.item_at, key=order)]
