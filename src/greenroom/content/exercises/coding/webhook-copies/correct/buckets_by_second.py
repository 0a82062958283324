from collections import deque

REFRESHES = False


class CopyFilter:
    def __init__(self, window):
        self.window = window
        self.buckets = deque()
        self.home = {}

    def accept(self, event, now):
        self.drop(now)
        bucket = self.home.get(event)
        if bucket is not None and not REFRESHES:
            return False
        if bucket is not None:
            bucket.discard(event)
        if not self.buckets or self.buckets[-1][0] != now:
            self.buckets.append((now, set()))
        self.home[event] = self.buckets[-1][1]
        self.home[event].add(event)
        return bucket is None

    def watched(self, now):
        self.drop(now)
        return len(self.home)

    def drop(self, now):
        while self.buckets and now - self.buckets[0][0] >= self.window:
            for event in self.buckets.popleft()[1]:
                del self.home[event]
