def reservoir_sample(stream, k, draws):
    sample, used, seen = [], 0, 0
    for request in stream:
        if request is None:
            continue
        seen += 1
        if len(sample) < k:
            sample.append(request)
        elif draws[used] < k / seen:
            sample[int(draws[min(used + 1, len(draws) - 1)] * k)] = request
            used += 2
        else:
            used += 1
    return sample, used
