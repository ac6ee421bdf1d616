"""Measures how the cost of a candidate's function grows with the size n of its input, by two methods that know nothing of each other.

1. Seconds: CPU time of plain runs, the least of several at each n, garbage collection off, a fresh input for every run, made outside the timed region.
2. Steps: the same code with counters written into its syntax tree (step_counters.py). Every loop, function and comprehension counts its rounds; every operation on a
   container counts the elements it touches (step_costs.py); functions of the library that are written in Python count their lines; and the numbers of
   the input count themselves where C code compares, hashes or adds them (sorted, heapq, min). Each place in the source has a counter of its own.
   Reported is the basic operation (Levitin, Introduction to the Design and Analysis of Algorithms, 2.1): the place that grows to be executed most. So
   cheap work of a lower order does not blur the count.

n grows geometrically while the next n is predicted to fit in the budget; growth that is steep gets smaller steps, so exponential growth is seen at
small n. `measure` is the only entry. It runs in the sandbox, on Python 3.11 to 3.14, and nothing here decides a verdict.
"""

import ast
import functools
import gc
import io
import itertools
import math
import random
import sys
import time
import traceback
import tracemalloc
import types

from budget import Alarm, OutOfTime, begin, cpu, spent
from step_counters import FILE, Instrument, Steps, basic_operation, counted_operations, counting

GENERATOR_FILE = "complexity.py"
RECURSION_LIMIT = 3000  # far from the end of the C stack, which calls through C code use up
SMALLEST_N = 8  # at which code and generator must work
LARGEST_N = {"steps": 20_000, "seconds": 2**20}
RATIO = 2**0.5  # of one n to the next, at most
SHARES = {"steps": 0.35, "seconds": 0.9}  # of the budget, by when each method has ended; the rest is for what was predicted too low
FIRST_PASS = 0.4  # of the time for seconds, in which n grows; in the rest every n is visited again
PASSES = 8
FINE = 5e-6  # seconds: a clock with larger steps needs several runs at once
# Bytes that input and run may hold, by how steeply they grow. Beyond the caches near the processor each element takes longer, which looks like log n.
MEMORY = {"flat": 1_000_000, "steep": 16_000_000}


class Failed(Exception):
    """Code or generator could not be used; carries what is reported."""


# ---- what is measured -----------------------------------------------------------------------------------------------------------------------


def describe(error, file, n=None):
    line = error.lineno if isinstance(error, SyntaxError) else None
    for frame in traceback.extract_tb(error.__traceback__):
        line = frame.lineno if frame.filename == file else line
    try:
        text = "".join(traceback.format_exception_only(type(error), error)).strip()
    except BaseException:
        text = type(error).__name__
    return {"message": text[-500:], "line": line, "in": "code" if file == FILE else "generator", **({} if n is None else {"n": n})}


class Subject:
    """The candidate's code and the generator of its inputs."""

    def __init__(self, code, entry_point, generator_code, seed):
        self.entry_point, self.seed = entry_point, seed
        try:
            names = {"__name__": "complexity"}
            exec(compile(generator_code, GENERATOR_FILE, "exec"), names)
            self.generate = names["generate"]
        except Exception as error:
            raise Failed(describe(error, GENERATOR_FILE)) from None
        try:
            tree = ast.parse(code, FILE)
            instrument = Instrument(tree)
            self.plain = compile(code, FILE, "exec")
            self.instrumented = compile(ast.fix_missing_locations(instrument.visit(tree)), FILE, "exec")
            self.places = instrument.places
        except Exception as error:
            raise Failed(describe(error, FILE)) from None

    def input(self, n, repetition=0):
        """Arguments, and calls if the entry point is a class: the same whenever the same n and repetition are asked for."""
        try:
            given = self.generate(n, random.Random(f"{self.seed}:{n}:{repetition}"))
            if isinstance(given, dict):
                return given["construct"], [(call["method"], call["args"]) for call in given["calls"]]
            return list(given), None
        except MemoryError:
            raise
        except Exception as error:
            raise Failed(describe(error, GENERATOR_FILE, n)) from None

    def load(self, steps=None):
        """A fresh module, so that no cache or default argument remembers an earlier run; gives what is called with an input."""
        names = {"__name__": "solution", **(steps.names() if steps else {})}
        exec(self.instrumented if steps else self.plain, names)
        random.seed(self.seed)
        entry = names.get(self.entry_point)
        if not callable(entry):
            raise NameError(f"there is no function or class named {self.entry_point}")
        return entry


def run(entry, given):
    args, calls = given
    made = entry(*args)
    return made if calls is None else [getattr(made, method)(*arguments) for method, arguments in calls]


# ---- growing n ------------------------------------------------------------------------------------------------------------------------------


def exponent(series):
    """The power of n with which a series of (n, value) grows from its first to its last entry."""
    (n0, first), (n1, last) = (series[0], series[-1]) if series else ((1, 1), (1, 1))
    return math.log(last / first) / math.log(n1 / n0) if n1 > n0 else 0.0


def predicted(done, n):
    """Seconds at a next n. The exponent may go on rising as fast as it did last, which is what it does when growth is exponential."""
    apart = [done[-1]]
    for one in reversed(done):
        if one[0] * 1.2 <= apart[-1][0]:  # sizes nearer than this tell more of noise than of growth
            apart.append(one)
    if len(apart) < 3:
        return 4 * done[-1][1]
    (n2, cost), (n1, _), _ = last3 = apart[:3]
    before, last = exponent(last3[:0:-1]), exponent(last3[1::-1])
    rising = min(n2 / n1, max(1.0, last / before)) if before > 0 else n2 / n1
    return cost * (n / n2) ** (max(0.5, last) * rising)


def next_n(done, seconds_left):
    """The next size, at most eight times as costly as this one, so that steep growth gives many points; None when the time does not allow one."""
    n, cost = done[-1]
    wanted, most = max(n + 1, round(RATIO * n)), min(seconds_left, max(8 * cost, 0.001))
    while wanted > n + 1 and predicted(done, wanted) > most:
        wanted = n + (wanted - n) // 2
    # A machine that stalls once makes a prediction wild; where much time is left, a small step costs little.
    return wanted if predicted(done, wanted) <= seconds_left or 30 * cost <= seconds_left else None


def grow(largest, end, measure_at):
    """Calls measure_at(n), which gives the seconds it took and the bytes seen so far as [(n, bytes)], until the next n is predicted not to fit."""
    done, n = [], 1
    while n is not None and n <= largest and spent() < end:
        try:
            cost, peaks = measure_at(n)
        except Exception:
            # Some code is not meant for the very small.
            if done or n >= SMALLEST_N:
                raise
            n += 1
            continue
        done.append((n, max(1e-6, cost)))
        steep = max(exponent(done[-5:]), exponent(peaks[-3:])) > 1.4
        if peaks and peaks[-1][1] > MEMORY["steep" if steep else "flat"]:
            return
        n = next_n(done, end - spent())


def until_trouble(work):
    """Does the work; gives [what is to be said about its end], which is nothing when only time or memory ended it."""
    try:
        work()
    except Failed as failure:
        return [failure.args[0]]
    except (OutOfTime, MemoryError):
        pass
    except BaseException as error:
        return [describe(error, FILE)]
    return []


def count_steps(subject, end):
    """[(n, steps)] of instrumented runs, and what ended them early."""
    runs, wrap = [], [counting]

    def counts_at(n):
        steps = Steps(subject.places + 1, end)
        entry = subject.load(steps)
        given = wrap[0](subject.input(n))
        steps.counts, counted_operations[0] = [0] * len(steps.counts), 0
        # An entry point may be a function of the library, without a line of the file's own.
        run(functools.partial(steps.call, subject.places, entry) if isinstance(entry, types.BuiltinFunctionType) else entry, given)
        return steps.counts

    def at(n):
        began = spent()
        try:
            counts = counts_at(n)
        except Exception:
            if wrap[0] is not counting:
                raise
            # Some code insists on plain numbers; then only the costs of operations are counted.
            wrap[0] = lambda value: value
            counts = counts_at(n)
        runs.append((n, counts))
        return spent() - began, []

    def work():
        with Alarm(1.2 * (end - spent())):
            grow(LARGEST_N["steps"], end, at)

    trouble = until_trouble(work)
    return (basic_operation(runs) if runs else []), trouble


def time_runs(subject, end):
    """[(n, seconds)] of plain runs, and what ended them early.

    n grows in the first pass; later passes visit every size again, so that a slow phase of the machine spoils no size for good.
    """
    first, again, costs, peaks = {}, {}, {}, []
    repetition, tick, batch = itertools.count(), resolution(), {}

    def once(n):
        began = spent()
        together = batch.get(n, batch[max(batch)] if batch else 1)
        given, *others = (subject.input(n, next(repetition)) for _ in range(1 + together))
        small = [subject.input(min(n, SMALLEST_N), next(repetition)) for _ in range(2)]
        entry = subject.load()
        timed(entry, small[:1])  # brings the code back into the caches
        seconds = timed(entry, [given])
        timed(entry, small[1:])
        seconds_again = timed(entry, others)
        first.setdefault(n, []).append(seconds)
        again.setdefault(n, []).append(seconds_again)
        costs[n] = max(1e-6, spent() - began)
        if tick > FINE:
            # As many runs together as a coarse clock needs, or as may be afforded.
            affordable = 0.01 * end * (together + 3) / max(costs[n], tick)
            batch[n] = round(max(1, min(20 * tick / max(seconds_again, tick / together), affordable, 2 * together)))

    def at(n):
        began = spent()
        grown = max((n / peaks[-1][0]) ** 2, 8 * costs[max(costs)] / costs.get(peaks[-1][0], 1e-6)) if costs and n > 4 else math.inf
        if not peaks or peaks[-1][1] * grown >= MEMORY["flat"] / 2:
            peaks.append((n, peak_memory(subject, n)))
        once(n)
        return spent() - began, peaks

    def work():
        began = spent()
        with Alarm(1.05 * (end - began)):
            grow(LARGEST_N["seconds"], began + FIRST_PASS * (end - began), at)
            for _ in range(PASSES):
                for n in sorted(costs, reverse=True):
                    pause = spent() + 0.005 * (end - began)
                    for _ in range(4):
                        if spent() > pause or spent() + costs[n] > end:
                            break
                        once(n)

    trouble = until_trouble(work)
    return at_each_size(first, again, tick, batch), trouble


def peak_memory(subject, n):
    """Bytes that an input and a run on it hold at most."""
    tracemalloc.start()
    try:
        run(subject.load(), subject.input(n))
        return max(1, tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


def timed(entry, inputs):
    """Seconds of a run. Short runs by the finer clock, whose disturbances the least of several removes; long ones by CPU time."""
    began_cpu, began = cpu(), time.perf_counter()
    for given in inputs:
        result = run(entry, given)
    seconds, seconds_cpu = time.perf_counter() - began, cpu() - began_cpu
    del result
    return (min(seconds, seconds_cpu) if seconds > 2e-4 else seconds) / len(inputs)


def at_each_size(first, again, tick, batch):
    """The least seconds at each n, of runs right after loading only where code remembers earlier ones (a second run is far faster).

    A browser's clock is coarse on purpose: there the mean is finer than a tick, and the least is not.
    """
    typical = min if tick <= FINE else lambda seconds: sum(seconds) / len(seconds)
    remembers = any(typical(first[n]) > max(2e-5, 2 * tick) and typical(again[n]) < typical(first[n]) / 2 for n in again)
    if tick <= FINE:
        return [(n, min(first[n] if remembers else [*first[n], *again[n]])) for n in again]
    means = [(n, typical(first[n]), 1) if remembers else (n, typical(again[n]), batch[n]) for n in again]
    return [(n, mean) for n, mean, together in means if mean * together > 2 * tick]


def resolution():
    """The smallest step of the clock, in seconds."""
    steps = []
    before = time.perf_counter()
    while len(steps) < 5:
        now = time.perf_counter()
        if now > before:
            steps.append(now - before)
        before = now
    return min(steps)


class Silent(io.TextIOBase):
    def write(self, text):
        return len(text)


def measure(code, entry_point, generator_code, budget_seconds=2.0, seed=1):
    """{"points": [{"n", "seconds"?, "steps"?}], "error"?: {"message", "line", "in": "code"|"generator", "n"?}}; never raises, and prints nothing.

    All work stays within `budget_seconds` of CPU time. An error says what ended the measurement early; the points until then are kept.
    """
    begin()
    stdout, stderr, collecting = sys.stdout, sys.stderr, gc.isenabled()
    limit, set_limit = sys.getrecursionlimit(), sys.setrecursionlimit
    sys.stdout = sys.stderr = Silent()
    sys.setrecursionlimit(RECURSION_LIMIT)
    # Code that lifts the limit would crash the process at some n.
    sys.setrecursionlimit = lambda _: None
    gc.disable()
    steps, seconds, trouble = [], [], []
    try:
        with Alarm(budget_seconds):
            subject = Subject(code, entry_point, generator_code, seed)
        steps, trouble = count_steps(subject, budget_seconds * SHARES["steps"])
        # What did not end even at the smallest size is not run where nothing in it looks at the clock.
        if steps or trouble:
            seconds, more = time_runs(subject, budget_seconds * SHARES["seconds"])
            trouble += more
    except Failed as failure:
        trouble.append(failure.args[0])
    except OutOfTime:
        pass
    except BaseException as error:
        trouble.append(describe(error, FILE))
    finally:
        sys.settrace(None)
        if collecting:
            gc.enable()
        sys.setrecursionlimit = set_limit
        sys.setrecursionlimit(limit)
        sys.stdout, sys.stderr = stdout, stderr
    if not steps and not seconds and not trouble:
        trouble.append({"message": "The time was over before anything could be measured.", "line": None, "in": "code"})
    points = {}
    for key, series in (("seconds", seconds), ("steps", steps)):
        for n, value in series:
            points.setdefault(n, {"n": n})[key] = value
    return {"points": [points[n] for n in sorted(points)], **({"error": trouble[0]} if trouble else {})}
