from collections import OrderedDict

NEWEST_FIRST = True


class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, OrderedDict()

    def get(self, key):
        if key in self.data:
            self.data.move_to_end(key)
            return self.data[key]
        return None

    def put(self, key, value):
        if self.capacity == 0:
            return None
        gone = None
        if len(self.data) >= self.capacity:
            gone, _ = self.data.popitem(last=False)
        self.data[key] = value
        self.data.move_to_end(key)
        return gone

    def keys(self):
        return list(self.data)[:: -1 if NEWEST_FIRST else 1]
