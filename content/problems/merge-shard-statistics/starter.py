def merge_stats(shards: list[list[float]]) -> list[float]:
    """Return the count, mean and population variance of all shards together."""
    # Each shard is a triple [count, mean, m2].
    return [0, 0.0, 0.0]
