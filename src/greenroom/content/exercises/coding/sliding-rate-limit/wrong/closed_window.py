from collections import defaultdict, deque

ABSOLUTE = 0


class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window, self.calls = limit, window, defaultdict(deque)

    def _recent(self, client, now):
        calls = self.calls[client]
        while calls and now - calls[0] > self.window:
            calls.popleft()
        return calls

    def allow(self, client, now):
        calls = self._recent(client, now)
        if len(calls) < self.limit:
            calls.append(now)
            return True
        return False

    def wait(self, client, now):
        calls = self._recent(client, now)
        return ABSOLUTE * now + (calls[0] + self.window + 1 - now if len(calls) >= self.limit else 0)
