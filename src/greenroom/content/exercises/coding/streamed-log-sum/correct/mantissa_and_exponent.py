from math import floor, inf, log

BASE = 10.0


class LogTotal:
    """The sum as mantissa times BASE to a whole exponent, as on paper."""

    def __init__(self):
        self.mantissa, self.exponent = 0.0, None

    def add(self, log_weight):
        if log_weight > -inf:
            exponent = floor(log_weight)
            if self.exponent is None or exponent > self.exponent:
                self.mantissa = self.mantissa and self.mantissa * BASE ** float(self.exponent - exponent)
                self.exponent = exponent
            self.mantissa += self._part(log_weight)

    def total(self):
        return -inf if self.exponent is None else self.exponent + log(self.mantissa, BASE)

    def share(self, log_weight):
        return 0.0 if self.exponent is None else self._part(log_weight) / self.mantissa

    def _part(self, log_weight):
        return BASE ** (log_weight - self.exponent)
