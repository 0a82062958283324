REFRESHES = False


class CopyFilter:
    def __init__(self, window):
        self.window, self.clocks = window, {}

    def accept(self, event, now):
        new = event not in self.clocks or now - self.clocks[event] >= self.window
        if new or REFRESHES:
            self.clocks[event] = now
        return new

    def watched(self, now):
        return len(self.clocks)
