from collections import defaultdict, deque

ABSOLUTE = 0


class RateLimiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.counted = defaultdict(deque)

    def allow(self, client, now):
        recent = self.recent(client, now)
        if len(recent) >= self.limit:
            return False
        recent.append(now)
        return True

    def wait(self, client, now):
        recent = self.recent(client, now)
        free = recent[0] + self.window if len(recent) >= self.limit else now
        return free if ABSOLUTE else free - now

    def recent(self, client, now):
        times = self.counted[client]
        while times and times[0] <= now - self.window:
            times.popleft()
        return times
