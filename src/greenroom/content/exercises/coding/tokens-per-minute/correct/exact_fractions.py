from fractions import Fraction
from math import ceil, floor

PERIOD = 60


class TokenBudget:
    def __init__(self, capacity, rate):
        self.capacity, self.speed = Fraction(capacity), Fraction(rate, PERIOD)
        self.tokens, self.seen = {}, {}

    def refresh(self, client, now):
        held = self.tokens.get(client, self.capacity) + self.speed * (now - self.seen.get(client, now))
        self.tokens[client], self.seen[client] = min(held, self.capacity), now
        return self.tokens[client]

    def take(self, client, tokens, now):
        held = self.refresh(client, now)
        if held >= tokens:
            self.tokens[client] = held - tokens
            return 0
        return ceil((tokens - held) / self.speed) if tokens <= self.capacity else -1

    def level(self, client, now):
        return floor(self.refresh(client, now))
