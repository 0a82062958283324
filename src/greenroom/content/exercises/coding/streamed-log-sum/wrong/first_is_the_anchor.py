from math import inf, log

BASE = 10.0


class LogTotal:
    def __init__(self):
        self.anchor, self.sum = None, 0.0

    def add(self, log_weight):
        if log_weight == -inf:
            return
        if self.anchor is None:
            self.anchor = log_weight
        self.sum += BASE ** (log_weight - self.anchor)

    def total(self):
        return self.anchor + log(self.sum, BASE) if self.sum else -inf

    def share(self, log_weight):
        return BASE ** (log_weight - self.anchor) / self.sum if self.sum else 0.0
