def longest_improving_run(scores: list[int], min_gain: int) -> int:
    """Return the largest number of checkpoints, in order, each at least `min_gain` better than the one before."""
    # Your code here
    return 0
