BY_ARRIVAL = False


def walk(size, items, arrivals):
    back, count = None, 0
    while True:
        item, draw = yield back
        count += 1
        if count <= size:
            items.append(item)
            arrivals.append(count)
            back = None
            continue
        place, back = int(draw * count), item
        if place < size:
            back, items[place], arrivals[place] = items[place], item, count


class Reservoir:
    def __init__(self, size):
        self._items, self._arrivals = [], []
        self._walk = walk(size, self._items, self._arrivals)
        next(self._walk)

    def offer(self, item, draw):
        return self._walk.send((item, draw))

    def sample(self):
        if not BY_ARRIVAL:
            return self._items[:]
        order = sorted(range(len(self._items)), key=self._arrivals.__getitem__)
        return [self._items[place] for place in order]
