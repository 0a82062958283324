PERIOD = 60


class TokenBudget:
    def __init__(self, capacity, rate):
        self.capacity, self.rate, self.granted = capacity, rate, {}

    def parts(self, client, now):
        full = self.capacity * PERIOD
        parts, before = full, 0
        for second, taken in self.granted.get(client, []):
            parts = min(parts + (second - before) * self.rate, full) - taken
            before = second
        return min(parts + (now - before) * self.rate, full)

    def take(self, client, tokens, now):
        parts = self.parts(client, now)
        if tokens > self.capacity:
            return -1
        if parts < tokens * PERIOD:
            return -((parts - tokens * PERIOD) // self.rate)
        self.granted.setdefault(client, []).append((now, tokens * PERIOD))
        return 0

    def level(self, client, now):
        return self.parts(client, now) // PERIOD
