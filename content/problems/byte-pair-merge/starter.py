def merge_step(words):
    # Return [pair, merged words].
    pass
