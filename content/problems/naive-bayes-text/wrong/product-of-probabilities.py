from collections import Counter, defaultdict
from math import inf, log


class TicketRouter:
    def __init__(self, alpha):
        self.alpha = alpha
        self.tickets, self.counts, self.vocabulary = Counter(), defaultdict(Counter), set()

    def learn(self, words, queue):
        self.tickets[queue] += 1
        self.counts[queue].update(words)
        self.vocabulary.update(words)

    def posterior(self, words):
        p = {}
        for queue, n in self.tickets.items():
            counts = self.counts[queue]
            size = sum(counts.values()) + self.alpha * len(self.vocabulary)
            p[queue] = n / sum(self.tickets.values())
            for word in words:
                if word in self.vocabulary:
                    p[queue] *= (counts[word] + self.alpha) / size
        total = sum(p.values())
        return {queue: log(v / total) if total and v else -inf for queue, v in p.items()}
