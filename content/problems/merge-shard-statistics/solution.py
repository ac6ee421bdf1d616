def merge_stats(shards: list[list[float]]) -> list[float]:
    """Return the count, mean and population variance of all shards together."""
    count, mean, m2 = 0, 0.0, 0.0
    for shard_count, shard_mean, shard_m2 in shards:
        if shard_count > 0:
            delta = shard_mean - mean
            m2 += shard_m2 + delta * delta * count * shard_count / (count + shard_count)
            count += shard_count
            mean += delta * shard_count / count
    return [count, mean, m2 / count if count else 0.0]
