from collections import deque

ABSOLUTE = 0


class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window, self.calls = limit, window, deque()

    def allow(self, client, now):
        while self.calls and self.calls[0] <= now - self.window:
            self.calls.popleft()
        if len(self.calls) >= self.limit:
            return False
        self.calls.append(now)
        return True

    def wait(self, client, now):
        while self.calls and self.calls[0] <= now - self.window:
            self.calls.popleft()
        return ABSOLUTE * now + (self.calls[0] + self.window - now if len(self.calls) >= self.limit else 0)
