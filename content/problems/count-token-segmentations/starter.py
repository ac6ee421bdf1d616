def count_segmentations(word: str, vocabulary: list[str]) -> int:
    """Return the number of ways to split the word into tokens, modulo 1,000,000,007."""
    # Your code here
    return 0
