def merge_stats(shards):
    # shards: a list of [count, mean, m2]
    pass
