class CopyFilter:
    def __init__(self, window):
        self.window, self.block, self.seen = window, None, set()

    def turn(self, now):
        if self.block != now // self.window:
            self.block, self.seen = now // self.window, set()

    def accept(self, event, now):
        self.turn(now)
        if event in self.seen:
            return False
        self.seen.add(event)
        return True

    def watched(self, now):
        self.turn(now)
        return len(self.seen)
