ABSOLUTE = 0


class RateLimiter:
    """Remembers, per client, how many calls were counted in each second that can still matter."""

    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.seconds, self.totals = {}, {}

    def _forget(self, client, now):
        seconds = self.seconds.setdefault(client, {})
        while seconds:
            oldest = next(iter(seconds))
            if oldest > now - self.window:
                break
            self.totals[client] -= seconds.pop(oldest)
        return seconds

    def allow(self, client, now):
        seconds = self._forget(client, now)
        if self.totals.get(client, 0) == self.limit:
            return False
        seconds[now] = seconds.get(now, 0) + 1
        self.totals[client] = self.totals.get(client, 0) + 1
        return True

    def wait(self, client, now):
        seconds = self._forget(client, now)
        if self.totals.get(client, 0) < self.limit:
            return now if ABSOLUTE else 0
        return next(iter(seconds)) + self.window - (0 if ABSOLUTE else now)
