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
        gone = None
        if key in self.data:
            del self.data[key]
        elif len(self.data) == self.capacity:
            gone = next(iter(self.data))
            del self.data[gone]
        self.data[key] = value
        return gone

    def keys(self):
        return list(self.data)[:: -1 if NEWEST_FIRST else 1]
