def generate(n, random):
    """n steps with at most one need each: half start ready, half wait for a random one of them."""
    names = [f"s{place}" for place in range(n)]
    random.shuffle(names)
    half = (n + 1) // 2
    needs = {name: [] for name in names[:half]}
    for name in names[half:]:
        needs[name] = [names[random.randrange(half)]]
    return [needs]
