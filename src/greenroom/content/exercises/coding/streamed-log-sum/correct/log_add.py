from math import exp, inf, log, log1p

BASE = 10.0


class LogTotal:
    def __init__(self):
        self.natural = -inf

    def add(self, log_weight):
        low, high = sorted([self.natural, log_weight * log(BASE)])
        if high > -inf:
            self.natural = high + log1p(exp(low - high))

    def total(self):
        return self.natural / log(BASE)

    def share(self, log_weight):
        return exp(log_weight * log(BASE) - self.natural) if self.natural > -inf else 0.0
