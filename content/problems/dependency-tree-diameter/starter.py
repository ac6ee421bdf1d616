def largest_distance(parents: list[int | None], steps: list[int]) -> int:
    """Return the largest number of training steps between two checkpoints of the same family."""
    # Your code here
    return 0
