def first_regressed_build(base: int, changes: list[list[int]], budget: int, last: int) -> int | None:
    """Return the first build from 1 to `last` that takes more than `budget`, or None."""
    # Your code here
    return None
