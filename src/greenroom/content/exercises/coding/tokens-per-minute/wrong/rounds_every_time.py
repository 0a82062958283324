PERIOD = 60


class TokenBudget:
    def __init__(self, capacity, rate):
        self.capacity, self.rate, self.buckets = capacity, rate, {}

    def level(self, client, now):
        held, since = self.buckets.get(client, (self.capacity, now))
        held = min(self.capacity, held + (now - since) * self.rate // PERIOD)
        self.buckets[client] = held, now
        return held

    def take(self, client, tokens, now):
        held = self.level(client, now)
        if held >= tokens:
            self.buckets[client] = held - tokens, now
            return 0
        if tokens > self.capacity:
            return -1
        return -(-(tokens - held) * PERIOD // self.rate)
