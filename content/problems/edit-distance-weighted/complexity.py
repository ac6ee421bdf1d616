def generate(n, random):
    """Two transcripts of n words each from a small vocabulary, a tenth of it fillers."""
    words = ["uh", "the", "a", "light", "on", "off", "turn", "play", "stop", "next"]
    return [[random.choice(words) for _ in range(n)], [random.choice(words) for _ in range(n)], 2, 3, 4, ["uh"]]
