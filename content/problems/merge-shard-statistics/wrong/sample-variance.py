def merge_stats(shards):
    shards = [s for s in shards if s[0] > 0]
    count = sum(s[0] for s in shards)
    if count < 2:
        return [count, shards[0][1] if shards else 0.0, 0.0]
    mean = sum(s[0] * s[1] for s in shards) / count
    m2 = sum(s[2] + s[0] * (s[1] - mean) ** 2 for s in shards)
    return [count, mean, m2 / (count - 1)]
