from heapq import heappop, heappush

ALIVE_AT_THE_END = False


class ExpiringCache:
    """For each moment at which something dies, the keys in the order in which they were put; a heap holds the moments."""

    def __init__(self, capacity):
        self.capacity, self.living = capacity, {}
        self.dying, self.moments = {}, []

    def put(self, key, value, life, now):
        self._bury(now)
        gone = None
        if key in self.living:
            _, death = self.living.pop(key)
            del self.dying[death][key]
        elif len(self.living) >= self.capacity:
            gone = next(iter(self._next_to_die()))
            _, death = self.living.pop(gone)
            del self.dying[death][gone]
        death = now + life
        if death not in self.dying:
            self.dying[death] = {}
            heappush(self.moments, death)
        self.dying[death][key] = None
        self.living[key] = value, death
        return gone

    def get(self, key, now):
        self._bury(now)
        value, _ = self.living.get(key, (None, None))
        return value

    def size(self, now):
        self._bury(now)
        return len(self.living)

    def _next_to_die(self):
        while not self.dying[self.moments[0]]:
            del self.dying[heappop(self.moments)]
        return self.dying[self.moments[0]]

    def _bury(self, now):
        while self.moments and (self.moments[0] < now if ALIVE_AT_THE_END else self.moments[0] <= now):
            for key in self.dying.pop(heappop(self.moments)):
                del self.living[key]
