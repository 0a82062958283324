from collections import OrderedDict

ALIVE_AT_THE_END = False


class ExpiringCache:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, OrderedDict()

    def _purge(self, now):
        for key in [key for key, (_, death) in self.data.items() if death + ALIVE_AT_THE_END <= now]:
            del self.data[key]

    def put(self, key, value, life, now):
        self._purge(now)
        self.data[key] = value, now + life
        self.data.move_to_end(key)
        return self.data.popitem(last=False)[0] if len(self.data) > self.capacity else None

    def get(self, key, now):
        self._purge(now)
        if key not in self.data:
            return None
        self.data.move_to_end(key)
        return self.data[key][0]

    def size(self, now):
        self._purge(now)
        return len(self.data)
