ABSOLUTE = 0


class RateLimiter:
    """Remembers, per client, the last ``limit`` counted times in a ring that grows up to the limit."""

    def __init__(self, limit, window):
        self.limit, self.window, self.rings = limit, window, {}

    def free_at(self, client):
        times, place = self.rings.get(client, ([], 0))
        return times[place] + self.window if len(times) == self.limit else None

    def allow(self, client, now):
        free = self.free_at(client)
        if free is not None and now < free:
            return False
        times, place = self.rings.get(client, ([], 0))
        if free is None:
            times.append(now)
        else:
            times[place] = now
            place = (place + 1) % self.limit
        self.rings[client] = (times, place)
        return True

    def wait(self, client, now):
        free = self.free_at(client)
        return (0 if free is None else max(free - now, 0)) + ABSOLUTE * now
