PERIOD = 60


class TokenBudget:
    def __init__(self, capacity, rate):
        self.capacity, self.rate = capacity, rate
        self.full_at = {}

    def lacking(self, client, now):
        return max(self.full_at.get(client, 0) - now * self.rate, 0)

    def take(self, client, tokens, now):
        if tokens > self.capacity:
            return -1
        lacking = self.lacking(client, now) + tokens * PERIOD
        excess = lacking - self.capacity * PERIOD
        if excess <= 0:
            self.full_at[client] = now * self.rate + lacking
            return 0
        return (excess + self.rate - 1) // self.rate

    def level(self, client, now):
        return (self.capacity * PERIOD - self.lacking(client, now)) // PERIOD
