PERIOD = 60


class TokenBudget:
    def __init__(self, capacity, rate):
        self.capacity, self.rate, self.buckets = capacity, rate, {}

    def parts(self, client, now):
        parts, since = self.buckets.get(client, (self.capacity * PERIOD, now))
        return min(parts + (now - since) * self.rate, self.capacity * PERIOD)

    def take(self, client, tokens, now):
        if tokens > self.capacity:
            return -1
        left = self.parts(client, now) - tokens * PERIOD
        self.buckets[client] = max(left, 0), now
        return 0 if left >= 0 else -(left // self.rate)

    def level(self, client, now):
        return self.parts(client, now) // PERIOD
