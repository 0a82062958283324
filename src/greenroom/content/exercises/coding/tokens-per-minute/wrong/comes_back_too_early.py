PERIOD = 60


class TokenBudget:
    def __init__(self, capacity, rate):
        self.capacity, self.rate, self.buckets = capacity, rate, {}

    def parts(self, client, now):
        parts, since = self.buckets.get(client, (self.capacity * PERIOD, now))
        return min(parts + (now - since) * self.rate, self.capacity * PERIOD)

    def take(self, client, tokens, now):
        parts = self.parts(client, now)
        if tokens > self.capacity:
            return -1
        if parts < tokens * PERIOD:
            return (tokens * PERIOD - parts) // self.rate
        self.buckets[client] = parts - tokens * PERIOD, now
        return 0

    def level(self, client, now):
        return self.parts(client, now) // PERIOD
