def reservoir_sample(stream, k, draws):
    sample, used = [], 0
    for seen, request in enumerate(stream, 1):
        if request is None:
            continue
        if len(sample) < k:
            sample.append(request)
            continue
        slot = int(draws[used] * seen)
        used += 1
        if slot < k:
            sample[slot] = request
    return sample, used
