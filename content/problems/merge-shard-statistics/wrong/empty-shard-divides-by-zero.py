def merge_stats(shards):
    if not shards:
        return [0, 0.0, 0.0]
    count, mean, m2 = 0, 0.0, 0.0
    for n, shard_mean, shard_m2 in shards:
        total = count + n
        delta = shard_mean - mean
        m2 += shard_m2 + delta * delta * count * n / total
        mean += delta * n / total
        count = total
    return [count, mean, m2 / count]
