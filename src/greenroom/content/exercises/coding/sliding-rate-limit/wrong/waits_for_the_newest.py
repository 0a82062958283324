from collections import defaultdict, deque

ABSOLUTE = 0


class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window, self.calls = limit, window, defaultdict(deque)

    def allow(self, client, now):
        calls = self.calls[client]
        while calls and calls[0] <= now - self.window:
            calls.popleft()
        if len(calls) >= self.limit:
            return False
        calls.append(now)
        return True

    def wait(self, client, now):
        calls = self.calls[client]
        while calls and calls[0] <= now - self.window:
            calls.popleft()
        return ABSOLUTE * now + (0 if len(calls) < self.limit else calls[-1] + self.window - now)
