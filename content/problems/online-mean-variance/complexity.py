def generate(n, random):
    """n calls: values keep coming, and after each one the state is asked for."""
    calls = []
    for place in range(n):
        if place % 2:
            calls.append({"method": "variance", "args": []})
        else:
            calls.append({"method": "add", "args": [float(place), random.uniform(-5, 5)]})
    return {"construct": [1000.0 + n], "calls": calls}
