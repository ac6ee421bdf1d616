from collections import Counter, defaultdict
from math import exp, log


class TicketRouter:
    def __init__(self, alpha):
        self.alpha = alpha
        self.counts, self.vocabulary = defaultdict(Counter), set()

    def learn(self, words, queue):
        self.counts[queue].update(words)
        self.vocabulary.update(words)

    def posterior(self, words):
        scores = {}
        for queue, counts in self.counts.items():
            total = sum(counts.values())
            size = total + self.alpha * len(self.vocabulary)
            scores[queue] = log(max(total, 1)) + sum(log((counts.get(w, 0) + self.alpha) / size) for w in words if w in self.vocabulary)
        if not scores:
            return {}
        top = max(scores.values())
        z = top + log(sum(exp(s - top) for s in scores.values()))
        return {q: s - z for q, s in scores.items()}
