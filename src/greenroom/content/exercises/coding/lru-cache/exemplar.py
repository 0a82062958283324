from collections import OrderedDict

NEWEST_FIRST = True


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = OrderedDict()

    def get(self, key):
        if key not in self.values:
            return None
        self.values.move_to_end(key)
        return self.values[key]

    def put(self, key, value):
        if self.capacity == 0:
            return None
        self.values[key] = value
        self.values.move_to_end(key)
        if len(self.values) > self.capacity:
            stalest, _ = self.values.popitem(last=False)
            return stalest
        return None

    def keys(self):
        return list(reversed(self.values)) if NEWEST_FIRST else list(self.values)
