def smallest_budget(sizes, workers):
    average = sum(sizes) / workers
    loads = [0]
    for size in sizes:
        if loads[-1] + size > average and len(loads) < workers and loads[-1]:
            loads.append(0)
        loads[-1] += size
    return max(loads)
