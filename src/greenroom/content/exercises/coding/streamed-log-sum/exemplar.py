from math import inf, log

BASE = 10.0


class LogTotal:
    def __init__(self):
        self.highest = -inf
        self.scaled = 0.0

    def add(self, log_weight):
        if log_weight == -inf:
            return
        if log_weight > self.highest:
            self.scaled *= BASE ** (self.highest - log_weight)
            self.highest = log_weight
        self.scaled += BASE ** (log_weight - self.highest)

    def total(self):
        if self.scaled == 0.0:
            return -inf
        return self.highest + log(self.scaled) / log(BASE)

    def share(self, log_weight):
        if self.scaled == 0.0:
            return 0.0
        return BASE ** (log_weight - self.highest) / self.scaled
