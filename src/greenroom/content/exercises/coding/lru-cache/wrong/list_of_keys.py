NEWEST_FIRST = True


class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.data, self.order = capacity, {}, []

    def get(self, key):
        if key not in self.data:
            return None
        self.order.remove(key)
        self.order.append(key)
        return self.data[key]

    def put(self, key, value):
        if self.capacity == 0:
            return None
        if key in self.data:
            self.order.remove(key)
        self.order.append(key)
        self.data[key] = value
        if len(self.order) > self.capacity:
            gone = self.order.pop(0)
            del self.data[gone]
            return gone
        return None

    def keys(self):
        return self.order[:: -1 if NEWEST_FIRST else 1]
