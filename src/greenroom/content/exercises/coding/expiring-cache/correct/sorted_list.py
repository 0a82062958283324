from bisect import bisect_left, insort

ALIVE_AT_THE_END = False


class ExpiringCache:
    """One list, sorted so that the next to die stands at its end, and no outdated note in it."""

    def __init__(self, capacity):
        self.capacity, self.by_key, self.line, self.count = capacity, {}, [], 0

    def put(self, key, value, life, now):
        self._forget(now)
        gone = None
        if key in self.by_key:
            note, _ = self.by_key[key]
            self.line.pop(bisect_left(self.line, note))
        elif len(self.by_key) == self.capacity:
            gone = self.line.pop()[2]
            del self.by_key[gone]
        self.count += 1
        note = (-(now + life), -self.count, key)
        insort(self.line, note)
        self.by_key[key] = note, value
        return gone

    def get(self, key, now):
        self._forget(now)
        return self.by_key[key][1] if key in self.by_key else None

    def size(self, now):
        self._forget(now)
        return len(self.line)

    def _forget(self, now):
        while self.line and now - ALIVE_AT_THE_END >= -self.line[-1][0]:
            del self.by_key[self.line.pop()[2]]
