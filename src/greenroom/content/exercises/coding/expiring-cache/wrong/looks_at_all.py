ALIVE_AT_THE_END = False


class ExpiringCache:
    def __init__(self, capacity):
        self.capacity, self.data, self.puts = capacity, {}, 0

    def put(self, key, value, life, now):
        self._purge(now)
        gone = None
        if key not in self.data and len(self.data) == self.capacity:
            gone = min(self.data, key=lambda key: self.data[key][:2])
            del self.data[gone]
        self.puts += 1
        self.data[key] = now + life + ALIVE_AT_THE_END, self.puts, value
        return gone

    def get(self, key, now):
        self._purge(now)
        return self.data[key][2] if key in self.data else None

    def size(self, now):
        self._purge(now)
        return len(self.data)

    def _purge(self, now):
        for key in [key for key, row in self.data.items() if row[0] <= now]:
            del self.data[key]
