from heapq import heappop, heappush

ALIVE_AT_THE_END = False


class ExpiringCache:
    def __init__(self, capacity):
        self.capacity, self.data, self.heap, self.puts = capacity, {}, [], 0

    def _purge(self, now):
        while self.heap and self.heap[0][0] <= now:
            self.data.pop(heappop(self.heap)[2], None)

    def put(self, key, value, life, now):
        self._purge(now)
        gone = None
        if key not in self.data and len(self.data) == self.capacity:
            while gone not in self.data:
                gone = heappop(self.heap)[2]
            del self.data[gone]
        self.puts += 1
        self.data[key] = value
        heappush(self.heap, (now + life + ALIVE_AT_THE_END, self.puts, key))
        return gone

    def get(self, key, now):
        self._purge(now)
        return self.data.get(key)

    def size(self, now):
        self._purge(now)
        return len(self.data)
