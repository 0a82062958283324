from collections import deque

REFRESHES = False


class CopyFilter:
    def __init__(self, window):
        self.window, self.set_at, self.queue = window, {}, deque()

    def expire(self, now):
        while self.queue and self.queue[0][0] + self.window <= now:
            second, event = self.queue.popleft()
            if self.set_at.get(event) == second:
                del self.set_at[event]

    def accept(self, event, now):
        self.expire(now)
        known = event in self.set_at
        if not known or (REFRESHES and self.set_at[event] != now):
            self.set_at[event] = now
            self.queue.append((now, event))
        return not known

    def watched(self, now):
        self.expire(now)
        return len(self.set_at)
