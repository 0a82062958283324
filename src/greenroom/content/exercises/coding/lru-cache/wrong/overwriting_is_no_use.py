NEWEST_FIRST = True


class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, {}

    def get(self, key):
        if key not in self.data:
            return None
        self.data[key] = value = self.data.pop(key)
        return value

    def put(self, key, value):
        if self.capacity == 0:
            return None
        self.data[key] = value
        if len(self.data) > self.capacity:
            oldest = next(iter(self.data))
            del self.data[oldest]
            return oldest
        return None

    def keys(self):
        return list(self.data)[:: -1 if NEWEST_FIRST else 1]
