NEWEST_FIRST = True


class LRUCache:
    """A ring written down in two tables: for every key, its neighbour on either side; None is where the ring begins and ends."""

    def __init__(self, capacity):
        self.capacity, self.values = capacity, {}
        self.after, self.before = {None: None}, {None: None}

    def get(self, key):
        if key in self.values:
            self._take_out(key)
            self._put_last(key)
        return self.values.get(key)

    def put(self, key, value):
        if not self.capacity:
            return None
        if key in self.values:
            self._take_out(key)
        self.values[key] = value
        self._put_last(key)
        if len(self.values) <= self.capacity:
            return None
        stalest = self.after[None]
        self._take_out(stalest)
        del self.values[stalest]
        return stalest

    def keys(self):
        found, key = [], self.before[None]
        while key is not None:
            found.append(key)
            key = self.before[key]
        return found if NEWEST_FIRST else found[::-1]

    def _take_out(self, key):
        left, right = self.before.pop(key), self.after.pop(key)
        self.after[left], self.before[right] = right, left

    def _put_last(self, key):
        last = self.before[None]
        self.after[last], self.before[key] = key, last
        self.after[key], self.before[None] = None, key
