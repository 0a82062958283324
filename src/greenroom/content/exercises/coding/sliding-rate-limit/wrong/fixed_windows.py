from collections import Counter

ABSOLUTE = 0


class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window, self.calls = limit, window, Counter()

    def allow(self, client, now):
        block = client, now // self.window
        if self.calls[block] >= self.limit:
            return False
        self.calls[block] += 1
        return True

    def wait(self, client, now):
        if self.calls[client, now // self.window] < self.limit:
            return ABSOLUTE * now
        return ABSOLUTE * now + self.window - now % self.window
