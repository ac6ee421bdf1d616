def reservoir_sample(stream: list[str | None], k: int, draws: list[float]) -> tuple[list[str], int]:
    """Return the reservoir after the whole stream, and the number of draws used."""
    reservoir = []
    seen = used = 0
    for request in stream:
        if request is None:
            continue
        seen += 1
        if seen <= k:
            reservoir.append(request)
            continue
        slot = int(draws[used] * seen)
        used += 1
        if slot < k:
            reservoir[slot] = request
    return reservoir, used
