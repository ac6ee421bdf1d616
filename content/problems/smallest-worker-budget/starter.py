def smallest_budget(sizes, workers):
    pass
