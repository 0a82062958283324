from collections import OrderedDict

REFRESHES = False


class CopyFilter:
    def __init__(self, window):
        self.window, self.clocks = window, OrderedDict()

    def accept(self, event, now):
        self.watched(now)
        new = event not in self.clocks
        if new or REFRESHES:
            self.clocks[event] = now
            self.clocks.move_to_end(event)
        return new

    def watched(self, now):
        while self.clocks and now - next(iter(self.clocks.values())) > self.window:
            self.clocks.popitem(last=False)
        return len(self.clocks)
