def longest_window(versions, limit):
    pass
