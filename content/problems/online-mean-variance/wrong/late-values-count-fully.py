class FadingStats:
    def __init__(self, half_life):
        self.h, self.t = half_life, 0.0
        self.w = self.m = self.s = 0.0

    def add(self, time, value):
        self.merge(time, 1.0, value, 0.0)

    def merge(self, time, weight, mean, spread):
        if time > self.t:
            factor = 0.5 ** ((time - self.t) / self.h)
            self.w *= factor
            self.s *= factor
            self.t = time
        total = self.w + weight
        gap = mean - self.m
        self.s += spread + gap * gap * self.w * weight / total
        self.m += gap * weight / total
        self.w = total

    def state(self):
        return [self.w, self.m, self.s]

    def mean(self):
        return self.m if self.w else None

    def variance(self):
        return self.s / self.w if self.w else None
