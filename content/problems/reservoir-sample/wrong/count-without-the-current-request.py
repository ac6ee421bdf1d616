def reservoir_sample(stream, k, draws):
    sample, used, seen = [], 0, 0
    for request in stream:
        if request is None:
            continue
        if len(sample) < k:
            sample.append(request)
        else:
            slot = int(draws[used] * seen)
            used += 1
            if slot < k:
                sample[slot] = request
        seen += 1
    return sample, used
