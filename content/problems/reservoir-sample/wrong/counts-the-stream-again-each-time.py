def reservoir_sample(stream, k, draws):
    sample, used = [], 0
    for place, request in enumerate(stream):
        if request is None:
            continue
        seen = sum(1 for other in stream[: place + 1] if other is not None)
        if len(sample) < k:
            sample.append(request)
        else:
            slot = int(draws[used] * seen)
            used += 1
            if slot < k:
                sample[slot] = request
    return sample, used
