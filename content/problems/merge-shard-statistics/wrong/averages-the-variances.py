def merge_stats(shards):
    shards = [s for s in shards if s[0] > 0]
    count = sum(s[0] for s in shards)
    if count == 0:
        return [0, 0.0, 0.0]
    mean = sum(s[0] * s[1] for s in shards) / count
    return [count, mean, sum(s[2] for s in shards) / count]
