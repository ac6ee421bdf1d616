class FeatureCache:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, {}
        self.used = self.hits = self.misses = 0

    def get(self, key):
        entry = self.data.pop(key, None)
        if entry and entry[0]:
            self.data[key] = entry
            self.hits += 1
            return entry[0]
        self.misses += 1
        return None

    def put(self, key, value, size):
        if key in self.data:
            self.used -= self.data.pop(key)[1]
        dropped = []
        if size > self.capacity:
            return dropped
        while self.used + size > self.capacity:
            first = next(iter(self.data))
            self.used -= self.data.pop(first)[1]
            dropped.append(first)
        self.data[key] = (value, size)
        self.used += size
        return dropped

    def stats(self):
        return {"hits": self.hits, "misses": self.misses, "used": self.used}
