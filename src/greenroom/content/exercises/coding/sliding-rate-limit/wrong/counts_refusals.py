from collections import defaultdict, deque

ABSOLUTE = 0


class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window, self.calls = limit, window, defaultdict(deque)

    def allow(self, client, now):
        calls = self.calls[client]
        calls.append(now)
        while calls[0] <= now - self.window:
            calls.popleft()
        return len(calls) <= self.limit

    def wait(self, client, now):
        calls = self.calls[client]
        while calls and calls[0] <= now - self.window:
            calls.popleft()
        return ABSOLUTE * now + (calls[-self.limit] + self.window - now if len(calls) >= self.limit else 0)
