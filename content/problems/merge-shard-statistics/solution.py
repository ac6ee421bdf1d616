def merge_stats(shards):
    count, mean, m2 = 0, 0.0, 0.0
    for shard_count, shard_mean, shard_m2 in shards:
        if shard_count == 0:
            continue
        total = count + shard_count
        delta = shard_mean - mean
        m2 += shard_m2 + delta * delta * count * shard_count / total
        mean += delta * shard_count / total
        count = total
    if count == 0:
        return [0, 0.0, 0.0]
    return [count, mean, m2 / count]
