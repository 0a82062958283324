ALIVE_AT_THE_END = False


class ExpiringCache:
    def __init__(self, capacity):
        self.capacity, self.data, self.puts = capacity, {}, 0

    def _purge(self, now):
        self.data = {key: row for key, row in self.data.items() if row[0] > now}

    def put(self, key, value, life, now):
        self._purge(now)
        gone = None
        if key not in self.data and len(self.data) == self.capacity:
            gone = min(self.data, key=lambda key: self.data[key][:2])
            del self.data[gone]
        self.puts += 1
        self.data[key] = now + life + ALIVE_AT_THE_END, self.puts, value, life
        return gone

    def get(self, key, now):
        self._purge(now)
        if key not in self.data:
            return None
        _, number, value, life = self.data[key]
        self.data[key] = now + life + ALIVE_AT_THE_END, number, value, life
        return value

    def size(self, now):
        self._purge(now)
        return len(self.data)
