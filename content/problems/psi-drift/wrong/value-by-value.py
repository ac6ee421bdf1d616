import math


def psi(reference, current, n_bins, epsilon):
    ordered = sorted(x for x in reference.tolist() if x == x)
    cuts = [ordered[i * len(ordered) // n_bins] for i in range(1, n_bins)]

    def shares(values):
        counts = [0] * (n_bins + 1)
        for value in values.tolist():
            if value != value:
                counts[n_bins] += 1
                continue
            place = 0
            while place < len(cuts) and cuts[place] <= value:
                place += 1
            counts[place] += 1
        return [max(count / len(values), epsilon) for count in counts]

    pairs = zip(shares(reference), shares(current))
    return sum((c - r) * math.log(c / r) for r, c in pairs)
