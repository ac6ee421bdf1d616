def merge_step(words: list[list[str]]) -> list:
    """Return the most frequent pair and all words with that pair merged."""
    # Your code here
    return [None, words]
