from collections import deque


class LRUCache:
    """Every use writes a ticket; the stalest key is the first whose ticket is still its latest."""

    def __init__(self, capacity):
        self.capacity, self.clock, self.kept, self.tickets = capacity, 0, {}, deque()

    def _use(self, key, value):
        self.clock += 1
        self.kept[key] = (value, self.clock)
        self.tickets.append((key, self.clock))

    def get(self, key):
        if key in self.kept:
            self._use(key, self.kept[key][0])
            return self.kept[key][0]

    def put(self, key, value):
        if self.capacity < 1:
            return None
        self._use(key, value)
        while len(self.kept) > self.capacity:
            oldest, at = self.tickets.popleft()
            if oldest in self.kept and self.kept[oldest][1] == at:
                del self.kept[oldest]
                return oldest
        return None

    def keys(self):
        return sorted(self.kept, key=lambda key: -self.kept[key][1])
