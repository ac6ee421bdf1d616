MODULUS = 1_000_000_007


def count_segmentations(word: str, vocabulary: list[str]) -> int:
    """Return the number of ways to split the word into tokens, modulo 1,000,000,007."""
    first_ends = {len(token) for token in vocabulary if word.startswith(token)}
    later = {token.removeprefix("##") for token in vocabulary if token.startswith("##")} - {""}
    lengths = {len(piece) for piece in later}
    ways = [1]
    for end in range(1, len(word) + 1):
        total = int(end in first_ends)
        for length in lengths:
            if length < end and word[end - length : end] in later:
                total += ways[-length]
        ways.append(total % MODULUS)
    return ways[-1]
