REFRESHES = False


class CopyFilter:
    def __init__(self, window):
        self.window, self.clocks = window, {}

    def accept(self, event, now):
        self.watched(now)
        new = event not in self.clocks
        if new or REFRESHES:
            self.clocks[event] = now
        return new

    def watched(self, now):
        for event in self.clocks:
            if self.clocks[event] <= now - self.window:
                del self.clocks[event]
        return len(self.clocks)
