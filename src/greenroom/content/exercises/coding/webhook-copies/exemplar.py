from collections import OrderedDict

REFRESHES = False


class CopyFilter:
    def __init__(self, window: int) -> None:
        self.window = window
        self.clocks = OrderedDict()

    def accept(self, event: str, now: int) -> bool:
        self.forget(now - self.window)
        if event in self.clocks:
            if REFRESHES:
                self.set_clock(event, now)
            return False
        self.set_clock(event, now)
        return True

    def watched(self, now: int) -> int:
        self.forget(now - self.window)
        return len(self.clocks)

    def set_clock(self, event, now):
        self.clocks[event] = now
        self.clocks.move_to_end(event)

    def forget(self, last_forgotten):
        while len(self.clocks) > 0:
            stalest, second = next(iter(self.clocks.items()))
            if second > last_forgotten:
                break
            del self.clocks[stalest]
