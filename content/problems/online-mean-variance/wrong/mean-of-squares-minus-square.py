class FadingStats:
    def __init__(self, half_life):
        self.h, self.t = half_life, 0.0
        self.w = self.s1 = self.s2 = 0.0

    def add(self, time, value):
        self.merge(time, 1.0, value, 0.0)

    def merge(self, time, weight, mean, spread):
        now = max(time, self.t)
        a, b = 0.5 ** ((now - self.t) / self.h), 0.5 ** ((now - time) / self.h)
        self.w = self.w * a + weight * b
        self.s1 = self.s1 * a + weight * mean * b
        self.s2 = self.s2 * a + (spread + weight * mean * mean) * b
        self.t = now

    def state(self):
        if not self.w:
            return [0.0, 0.0, 0.0]
        return [self.w, self.mean(), self.w * self.variance()]

    def mean(self):
        return self.s1 / self.w if self.w else None

    def variance(self):
        return self.s2 / self.w - (self.s1 / self.w) ** 2 if self.w else None
