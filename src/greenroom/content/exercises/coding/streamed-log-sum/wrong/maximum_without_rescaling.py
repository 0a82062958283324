from math import inf, log

BASE = 10.0


class LogTotal:
    def __init__(self):
        self.top, self.sum = -inf, 0.0

    def add(self, log_weight):
        if log_weight > -inf:
            self.top = max(self.top, log_weight)
            self.sum += BASE ** (log_weight - self.top)

    def total(self):
        return self.top + log(self.sum, BASE) if self.sum else -inf

    def share(self, log_weight):
        return BASE ** (log_weight - self.top) / self.sum if self.sum else 0.0
