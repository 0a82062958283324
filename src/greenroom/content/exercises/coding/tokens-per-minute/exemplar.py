PERIOD = 60


class TokenBudget:
    """Amounts inside are in parts of a token, so many that a second brings a whole number of them."""

    def __init__(self, capacity: int, rate: int) -> None:
        self.capacity = capacity
        self.rate = rate
        self.buckets = {}

    def take(self, client: str, tokens: int, now: int) -> int:
        if tokens > self.capacity:
            return -1
        parts = self.parts(client, now)
        missing = tokens * PERIOD - parts
        if missing > 0:
            return -(-missing // self.rate)
        self.buckets[client] = (parts - tokens * PERIOD, now)
        return 0

    def level(self, client: str, now: int) -> int:
        return self.parts(client, now) // PERIOD

    def parts(self, client, now):
        full = self.capacity * PERIOD
        if client not in self.buckets:
            return full
        parts, since = self.buckets[client]
        return min(parts + (now - since) * self.rate, full)
