from collections import OrderedDict

NEWEST_FIRST = True


class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, OrderedDict()

    def get(self, key):
        value = self.data.get(key)
        if value:
            self.data.move_to_end(key)
        return value

    def put(self, key, value):
        if self.capacity == 0:
            return None
        self.data[key] = value
        self.data.move_to_end(key)
        return self.data.popitem(last=False)[0] if len(self.data) > self.capacity else None

    def keys(self):
        return list(self.data)[:: -1 if NEWEST_FIRST else 1]
