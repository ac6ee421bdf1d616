def generate(n, random):
    """n names of five letters, recorded in one batch, and n prefixes: half of them match many names, half match none."""
    names = ["".join(random.choice("abcdefghij") for _ in range(5)) for _ in range(n)]
    uses = [random.randrange(1, 1000) for _ in range(n)]
    prefixes = [name[:2] if place % 2 else name[:2] + "x" for place, name in enumerate(names)]
    return {"construct": [3], "calls": [{"method": "record", "args": [names, uses]}, {"method": "suggest", "args": [prefixes]}]}
