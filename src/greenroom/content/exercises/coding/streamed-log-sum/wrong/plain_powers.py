from math import log

BASE = 10.0


class LogTotal:
    def __init__(self):
        self.sum = 0.0

    def add(self, log_weight):
        self.sum += BASE**log_weight

    def total(self):
        return log(self.sum, BASE)

    def share(self, log_weight):
        return BASE**log_weight / self.sum
