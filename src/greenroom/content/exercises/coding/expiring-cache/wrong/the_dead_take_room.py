ALIVE_AT_THE_END = False


class ExpiringCache:
    def __init__(self, capacity):
        self.capacity, self.data, self.puts = capacity, {}, 0

    def put(self, key, value, life, now):
        gone = None
        if key not in self.data and len(self.data) >= self.capacity:
            gone = min(self.data, key=lambda key: self.data[key][1:])
            del self.data[gone]
        self.puts += 1
        self.data[key] = value, now + life + ALIVE_AT_THE_END, self.puts
        return gone

    def get(self, key, now):
        if key in self.data and self.data[key][1] <= now:
            del self.data[key]
        return self.data[key][0] if key in self.data else None

    def size(self, now):
        return len(self.data)
