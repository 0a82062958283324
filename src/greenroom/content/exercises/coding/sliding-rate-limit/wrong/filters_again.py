ABSOLUTE = 0


class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window, self.calls = limit, window, {}

    def _recent(self, client, now):
        self.calls[client] = [time for time in self.calls.get(client, []) if time > now - self.window]
        return self.calls[client]

    def allow(self, client, now):
        recent = self._recent(client, now)
        if len(recent) < self.limit:
            recent.append(now)
            return True
        return False

    def wait(self, client, now):
        recent = self._recent(client, now)
        return ABSOLUTE * now + (recent[0] + self.window - now if len(recent) >= self.limit else 0)
