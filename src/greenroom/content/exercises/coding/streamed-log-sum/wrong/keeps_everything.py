from math import inf, log

BASE = 10.0


class LogTotal:
    def __init__(self):
        self.values = []

    def add(self, log_weight):
        if log_weight > -inf:
            self.values.append(log_weight)

    def _sum(self):
        top = max(self.values)
        return top, sum(BASE ** (value - top) for value in self.values)

    def total(self):
        if not self.values:
            return -inf
        top, total = self._sum()
        return top + log(total, BASE)

    def share(self, log_weight):
        if not self.values:
            return 0.0
        top, total = self._sum()
        return BASE ** (log_weight - top) / total
