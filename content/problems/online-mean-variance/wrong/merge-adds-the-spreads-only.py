class FadingStats:
    def __init__(self, half_life):
        self.h, self.t = half_life, 0.0
        self.w = self.m = self.s = 0.0

    def add(self, time, value):
        gap = value - self.m
        fresh = self.advance(time)
        self.w += fresh
        self.m += gap * fresh / self.w
        self.s += fresh * gap * (value - self.m)

    def advance(self, time):
        now = max(time, self.t)
        factor = 0.5 ** ((now - self.t) / self.h)
        self.w *= factor
        self.s *= factor
        self.t = now
        return 0.5 ** ((now - time) / self.h)

    def merge(self, time, weight, mean, spread):
        fresh = self.advance(time)
        total = self.w + weight * fresh
        self.m = (self.w * self.m + weight * fresh * mean) / total
        self.s += spread * fresh
        self.w = total

    def state(self):
        return [self.w, self.m, self.s]

    def mean(self):
        return self.m if self.w else None

    def variance(self):
        return self.s / self.w if self.w else None
