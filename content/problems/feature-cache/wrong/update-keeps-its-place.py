class FeatureCache:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, {}
        self.used = self.hits = self.misses = 0

    def get(self, key):
        if key not in self.data:
            self.misses += 1
            return None
        self.hits += 1
        self.data[key] = self.data.pop(key)
        return self.data[key][0]

    def put(self, key, value, size):
        if key in self.data:
            self.used -= self.data[key][1]
            if size > self.capacity:
                del self.data[key]
                return []
            self.data[key] = (value, 0)
        elif size > self.capacity:
            return []
        dropped = []
        while self.used + size > self.capacity:
            first = next(k for k in self.data if k != key)
            self.used -= self.data.pop(first)[1]
            dropped.append(first)
        self.data[key] = (value, size)
        self.used += size
        return dropped

    def stats(self):
        return {"hits": self.hits, "misses": self.misses, "used": self.used}
