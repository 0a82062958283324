from math import exp, inf, log


class LogTotal:
    def __init__(self):
        self.top, self.sum = -inf, 0.0

    def add(self, log_weight):
        if log_weight == -inf:
            return
        if log_weight > self.top:
            self.sum *= exp(self.top - log_weight)
            self.top = log_weight
        self.sum += exp(log_weight - self.top)

    def total(self):
        return self.top + log(self.sum) if self.sum else -inf

    def share(self, log_weight):
        return exp(log_weight - self.top) / self.sum if self.sum else 0.0
