def reservoir_sample(stream, k, draws):
    sample, used, seen = [], 0, 0
    for request in stream:
        if request is None:
            continue
        seen += 1
        if len(sample) < k:
            sample.append(request)
        else:
            slot = int(draws[used] * seen)
            if slot < k:
                sample[slot] = request
                used += 1
    return sample, used
