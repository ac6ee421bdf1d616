def reservoir_sample(stream: list[str | None], k: int, draws: list[float]) -> tuple[list[str], int]:
    """Return the reservoir after the whole stream, and the number of draws used."""
    sample = []
    seen = 0
    used = 0
    for request in stream:
        if request is None:
            continue
        seen += 1
        if len(sample) < k:
            sample.append(request)
        else:
            slot = int(draws[used] * seen)
            used += 1
            if slot < k:
                sample[slot] = request
    return sample, used
