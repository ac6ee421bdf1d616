# class: O(n^2)
# kind: python
"""Builds a report by putting each of n lines in front of the text so far, which copies the whole text every time."""

def measured(lines):
    report = ""
    for line in lines:
        report = line + "\n" + report
    return len(report)


def generate(n, random):
    return [["".join(random.choice("abcdefgh") for _ in range(100)) for _ in range(n)]]
