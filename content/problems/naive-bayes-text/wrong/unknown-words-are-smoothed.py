from collections import Counter, defaultdict
from math import exp, log


class TicketRouter:
    def __init__(self, alpha):
        self.alpha = alpha
        self.tickets, self.counts, self.vocabulary = Counter(), defaultdict(Counter), set()

    def learn(self, words, queue):
        self.tickets[queue] += 1
        self.counts[queue].update(words)
        self.vocabulary.update(words)

    def posterior(self, words):
        scores = {}
        for queue, n in self.tickets.items():
            counts = self.counts[queue]
            size = sum(counts.values()) + self.alpha * max(1, len(self.vocabulary))
            scores[queue] = log(n) + sum(log((counts.get(w, 0) + self.alpha) / size) for w in words)
        if not scores:
            return {}
        top = max(scores.values())
        z = top + log(sum(exp(s - top) for s in scores.values()))
        return {q: s - z for q, s in scores.items()}
