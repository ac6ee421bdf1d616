"""Measures how the cost of a candidate's function grows with the size n of its input, by two methods that know nothing of each other.

1. Seconds: CPU time of plain runs, the least of several at each n, garbage collection off, a fresh input for every run, made outside the timed region.
2. Steps: the same code with counters written into its syntax tree. Every loop, function and comprehension counts its rounds; every operation on a
   container counts the elements it touches (costs below); functions of the library that are written in Python count their lines; and the numbers of
   the input count themselves where C code compares, hashes or adds them (sorted, heapq, min). Each place in the source has a counter of its own.
   Reported is the basic operation (Levitin, Introduction to the Design and Analysis of Algorithms, 2.1): the place that grows to be executed most. So
   cheap work of a lower order does not blur the count.

n grows geometrically while the next n is predicted to fit in the budget; growth that is steep gets smaller steps, so exponential growth is seen at
small n. `measure` is the only entry. It runs in the sandbox, on Python 3.11 to 3.14, and nothing here decides a verdict.
"""

import array
import ast
import collections
import functools
import gc
import io
import itertools
import math
import operator
import random
import sys
import time
import traceback
import tracemalloc
import types

FILE, GENERATOR_FILE = "solution.py", "complexity.py"
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
PATIENCE = 5  # seconds of the wall's clock that count as one of CPU, for code that sleeps

# Not process_time: while a timer is armed, Linux advances it by the scheduler's ticks only.
cpu = getattr(time, "thread_time", time.process_time)
clocks = {"cpu": 0.0, "wall": 0.0, "waited": 0.0}


def begin():
    """From here on the budget is spent."""
    clocks.update(cpu=cpu(), wall=time.perf_counter(), waited=0.0)


def spent():
    """Seconds of the budget that are gone since begin(). A machine that stood still for long takes no more than a second of waiting."""
    wall = time.perf_counter()
    clocks["waited"] += min(1.0, wall - clocks["wall"])
    clocks["wall"] = wall
    return max(cpu() - clocks["cpu"], clocks["waited"] / PATIENCE)


class OutOfTime(BaseException):
    """Raised through the candidate's code when its time is over."""


class Failed(Exception):
    """Code or generator could not be used; carries what is reported."""


# ---- what operations in C cost --------------------------------------------------------------------------------------------------------------
# A call costs the size of the largest of what it reads (receiver and arguments) and makes, unless it is named here.
# Sources: wiki.python.org/moin/TimeComplexity, the documentation of heapq, bisect and NumPy.

CONSTANT = set(
    "append appendleft popleft popitem get setdefault add discard keys values items move_to_end len iter next range enumerate zip map filter"
    " reversed isinstance issubclass id type callable getattr setattr hasattr".split()
)
RECEIVER_UNREAD = {"extend", "extendleft", "update", "startswith", "endswith"}
BY_DIGITS = {"pow": lambda base, exponent, *_: exponent, "gcd": min, "lcm": min}  # the number whose digits they go through
NUMPY_VIEWS = set("reshape ravel transpose squeeze swapaxes view item".split())
NUMPY_SORTS = set("sort argsort lexsort unique intersect1d union1d setdiff1d setxor1d isin in1d fft ifft rfft irfft".split())
NUMPY_SEARCHES = {"searchsorted", "digitize"}
NUMPY_PRODUCTS = {"dot", "vdot", "inner", "outer", "matmul", "tensordot", "einsum"}
NUMPY_SLIDING = {"convolve", "correlate"}
NUMPY_CUBIC = set("solve inv det slogdet eig eigh eigvals eigvalsh svd qr cholesky pinv lstsq matrix_rank".split())

SEQUENCES = (list, tuple, str, bytes, bytearray, collections.deque, array.array)
VIEWS = (range, type({}.keys()), type({}.values()), type({}.items()))
SIZED = (*SEQUENCES, set, frozenset, dict, *VIEWS)
SCALARS = {int, float, bool, complex, type(None)}


def of_numpy(value):
    return (type(value).__module__ or "").partition(".")[0] == "numpy"


def is_array(value):
    return of_numpy(value) and hasattr(value, "size")


def size(value):
    """How many elements a value holds; 0 for what is no container."""
    if type(value) in SCALARS:
        return 0
    if isinstance(value, tuple) and len(value) < 5:
        return len(value) + sum(int(one.size) for one in value if is_array(one))
    if isinstance(value, SIZED):
        return len(value)
    return int(value.size) if is_array(value) else 0


def logarithm(count):
    return max(1, int(count).bit_length())


def product_cost(operands, result):
    """Multiplications in a product of arrays: for (n,k)·(k,m) -> (n,m) the root of nk·km·nm is nkm."""
    sizes = [max(1, size(one)) for one in operands if is_array(one)]
    if len(sizes) < 2:
        return max([*sizes, size(result)])
    return round(math.sqrt(sizes[0] * sizes[1] * max(1, size(result))))


def numpy_cost(name, operands, result):
    sizes = sorted((size(one) for one in operands), reverse=True)
    largest = max([*sizes, size(result)])
    if name in NUMPY_VIEWS:
        return 0
    if name in NUMPY_SORTS:
        return largest * logarithm(largest)
    if name in NUMPY_SEARCHES and len(sizes) > 1:
        return max(1, sizes[1]) * logarithm(sizes[0])
    if name in NUMPY_PRODUCTS:
        return product_cost(operands, result)
    if name in NUMPY_SLIDING and len(sizes) > 1:
        return sizes[0] * max(1, sizes[1])
    if name in NUMPY_CUBIC:
        return round(largest**1.5)
    return largest


def call_cost(function, receiver, before, args, result, counted):
    """Elements that a call into C touches. `before` is the receiver's size before it, `counted` what the input's numbers counted during it."""
    name, module = getattr(function, "__name__", ""), getattr(function, "__module__", None) or ""
    if module.startswith("numpy") or of_numpy(receiver) or of_numpy(function):
        return max(counted, numpy_cost(name, (receiver, *args), result))
    if name in CONSTANT:
        return 0
    if module in ("_heapq", "_bisect") and args and name != "heapify":
        return size(args[0]) if name.startswith("insort") else counted or logarithm(size(args[0]))
    if isinstance(receiver, (list, collections.deque)) and name in ("pop", "insert"):
        at = args[0] if args else -1
        return max(0, before - at if at >= 0 else -at - 1)
    read = 0 if isinstance(receiver, (dict, set, frozenset)) or name in RECEIVER_UNREAD else before
    made = 0 if result is receiver or isinstance(result, VIEWS) else size(result)
    return max(read, made, counted, *map(size, args), 0)


# ---- numbers that count themselves ----------------------------------------------------------------------------------------------------------

counted_operations = [0]
COMPARISONS = "lt le gt ge eq ne hash".split()
ARITHMETIC = "add radd sub rsub mul rmul floordiv rfloordiv truediv rtruediv mod rmod neg abs".split()


class CountingInt(int):
    """An int that counts what is done with it; so do the results of its arithmetic."""


class CountingFloat(float):
    """The same for float."""


COUNTING = {int: CountingInt, float: CountingFloat}


def counting_method(original, arithmetic):
    def method(*operands):
        counted_operations[0] += 1
        result = original(*operands)
        return COUNTING[type(result)](result) if arithmetic and type(result) in COUNTING else result

    return method


for plain_type, counting_type in COUNTING.items():
    for operation in (*COMPARISONS, *ARITHMETIC):
        counted_method = counting_method(getattr(plain_type, f"__{operation}__"), operation in ARITHMETIC)
        setattr(counting_type, f"__{operation}__", counted_method)


def counting(value):
    """A copy of an input whose numbers count."""
    kind = type(value)
    if kind in COUNTING:
        return COUNTING[kind](value)
    if kind in (list, tuple, set, frozenset, collections.deque):
        return kind(map(counting, value))
    if kind is dict:
        return {counting(key): counting(item) for key, item in value.items()}
    return value


class Ordered:
    """A sort key whose comparisons are counted, whatever its type."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        counted_operations[0] += 1
        return self.value < other.value


# ---- counters in the syntax tree ------------------------------------------------------------------------------------------------------------

FRAME_BOUND = {"super", "locals", "globals", "vars", "dir", "eval", "exec"}
COMPARED = {ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge", ast.Eq: "eq", ast.NotEq: "ne"}


class Instrument(ast.NodeTransformer):
    """Rewrites a module so that it does the same and counts. A place is the number of a rewritten node."""

    def __init__(self, tree):
        self.places = 0
        # Functions of the file count in their own bodies; calling them directly keeps deep recursion cheap.
        self.own = {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}

    def counter(self, name, *args, keywords=()):
        self.places += 1
        return ast.Call(ast.Name(f"_steps_{name}", ast.Load()), [ast.Constant(self.places - 1), *args], list(keywords))

    def tick_first(self, node):
        self.generic_visit(node)
        documented = isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant)
        node.body.insert(int(documented), ast.Expr(self.counter("tick")))
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_For = visit_AsyncFor = visit_While = tick_first

    def visit_Lambda(self, node):
        self.generic_visit(node)
        node.body = ast.BoolOp(ast.And(), [self.counter("tick"), node.body])
        return node

    def visit_comprehension(self, node):
        self.generic_visit(node)
        node.ifs.insert(0, self.counter("tick"))
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in self.own or (name in FRAME_BOUND and isinstance(node.func, ast.Name)):
            return node
        return self.counter("call", node.func, *node.args, keywords=node.keywords)

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.MatMult):
            return self.counter("product", node.left, node.right)
        return self.counter("made", node)

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        return node if isinstance(node.operand, ast.Constant) or isinstance(node.op, ast.Not) else self.counter("made", node)

    def visit_Compare(self, node):
        self.generic_visit(node)
        (kind, *more), right = map(type, node.ops), node.comparators[0]
        if more or isinstance(node.left, ast.Constant) or isinstance(right, ast.Constant):
            return node
        if kind in COMPARED:
            return self.counter("compare", ast.Constant(COMPARED[kind]), node.left, right)
        if kind not in (ast.In, ast.NotIn):
            return node
        contains = self.counter("contains", node.left, right)
        return contains if kind is ast.In else ast.UnaryOp(ast.Not(), contains)

    def visit_Subscript(self, node):
        self.generic_visit(node)
        return self.counter("picked", node, ast.Constant(isinstance(node.slice, ast.Slice))) if isinstance(node.ctx, ast.Load) else node

    def visit_AugAssign(self, node):
        self.generic_visit(node)
        node.value = self.counter("made", node.value)
        if not isinstance(node.target, ast.Name):
            return node
        return [node, ast.Expr(self.counter("grown", ast.Name(node.target.id, ast.Load())))]

    def visit_Assign(self, node):
        self.generic_visit(node)
        parts = [part for target in node.targets for part in ast.walk(target)]
        if any(isinstance(part, (ast.Starred, ast.Slice)) for part in parts):
            node.value = self.counter("made", node.value)
        return node

    def visit_Delete(self, node):
        cut = [one.value.id for one in node.targets if isinstance(one, ast.Subscript) and isinstance(one.value, ast.Name)]
        self.generic_visit(node)
        return [*(ast.Expr(self.counter("cut", ast.Name(name, ast.Load()))) for name in cut), node]

    def visit_JoinedStr(self, node):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
        return self.counter("digits", node)

    def visit_display(self, node):
        self.generic_visit(node)
        assigned = isinstance(getattr(node, "ctx", None), ast.Store)
        return self.counter("made", node) if not assigned and any(isinstance(one, ast.Starred) for one in node.elts) else node

    visit_List = visit_Tuple = visit_Set = visit_display

    def visit_Dict(self, node):
        self.generic_visit(node)
        return self.counter("made", node) if None in node.keys else node

    def visit_MatchValue(self, node):
        return node


def lazy(value):
    """An iterator of C code: its items are counted as they are drawn. Generators count in their own bodies."""
    kind = type(value)
    return hasattr(kind, "__next__") and kind.__module__ in ("builtins", "itertools") and kind is not types.GeneratorType


class Steps:
    """The counters of one run, and the functions that instrumented code calls."""

    def __init__(self, places, end):
        self.counts = [0] * places
        self.until_clock = 2000
        self.end = end

    def names(self):
        known = "tick call digits made product compare contains picked grown cut"
        return {f"_steps_{name}": getattr(self, name) for name in known.split()}

    def tick(self, place):
        self.counts[place] += 1
        self.until_clock -= 1
        if self.until_clock < 0:
            self.until_clock = 2000
            if spent() > self.end:
                raise OutOfTime()
        return True

    def made(self, place, value):
        if type(value) not in SCALARS:
            self.counts[place] += size(value)
        return value

    def digits(self, place, text):
        """Digits of one number count, those of many do not add up: arithmetic on machine words is taken to be constant."""
        self.counts[place] = max(self.counts[place], len(text)) if len(text) < 64 else self.counts[place] + len(text)
        return text

    def picked(self, place, value, sliced):
        if (sliced and isinstance(value, SEQUENCES)) or (is_array(value) and getattr(value, "base", 0) is None):
            self.counts[place] += size(value)
        return value

    def grown(self, place, value):
        if isinstance(value, (str, bytes)) or is_array(value):
            self.counts[place] += size(value)

    def cut(self, place, value):
        if isinstance(value, SEQUENCES):
            self.counts[place] += len(value)

    def product(self, place, left, right):
        result = left @ right
        self.counts[place] += product_cost((left, right), result)
        return result

    def compare(self, place, name, left, right):
        if isinstance(left, SEQUENCES) and isinstance(right, SEQUENCES):
            self.counts[place] += min(len(left), len(right))
        return self.made(place, getattr(operator, name)(left, right))

    def contains(self, place, item, container):
        found = item in container
        if isinstance(container, (list, tuple)):
            self.counts[place] += container.index(item) + 1 if found else len(container)
        elif isinstance(container, (str, bytes, collections.deque)) or is_array(container):
            self.counts[place] += size(container)
        return found

    def call(self, place, function, /, *args, **named):
        code = getattr(function, "__code__", None)
        if code is not None and code.co_filename == FILE:
            return function(*args, **named)
        name, receiver = getattr(function, "__name__", ""), getattr(function, "__self__", None)
        receiver = None if isinstance(receiver, (type, types.ModuleType)) else receiver
        outer, counted_operations[0] = counted_operations[0], 0
        before = size(receiver)
        if function is sorted or (name == "sort" and isinstance(receiver, list)):
            key = named.get("key") or (lambda value: value)
            named["key"] = lambda value: Ordered(key(value))
        if name not in CONSTANT:
            args = tuple(self.drawn(place, one) if lazy(one) else one for one in args)
        in_python = isinstance(function, (types.FunctionType, types.MethodType))
        result = self.lines(place, function, args, named) if in_python else function(*args, **named)
        given = (*args, *named.values())
        if name in BY_DIGITS and len(args) > 1 and all(isinstance(one, int) for one in args):
            self.digits(place, bin(BY_DIGITS[name](*args)))
        elif isinstance(result, str) and not before and not any(map(size, given)):
            self.digits(place, result)
        else:
            self.counts[place] += call_cost(function, receiver, before, given, result, counted_operations[0])
        counted_operations[0] = outer
        return result

    def drawn(self, place, iterator):
        for item in iterator:
            self.counts[place] += size(item)
            self.tick(place)
            yield item

    def lines(self, place, function, args, named):
        """Calls a function of the library that is written in Python and counts the lines it runs."""

        def line(frame, event, argument):
            if event == "line":
                self.tick(place)
            return line

        def entered(frame, event, argument):
            return None if frame.f_code.co_filename in (FILE, OWN_FILE) else line

        before = sys.gettrace()
        sys.settrace(entered)
        try:
            return function(*args, **named)
        finally:
            sys.settrace(before)


OWN_FILE = counting.__code__.co_filename


def basic_operation(runs):
    """The counter that would be highest at a thousand times the largest n, by its growth over the upper half of the sizes: [(n, steps)]."""
    largest, last = runs[-1]
    upper = [run for run in runs if run[0] ** 2 >= largest]

    def score(place):
        known = [(math.log(n), math.log(counts[place])) for n, counts in upper if counts[place] > 0]
        if not known:
            return -1.0
        mean_x, mean_y = (sum(column) / len(known) for column in zip(*known))
        spread = sum((x - mean_x) ** 2 for x, _ in known)
        growth = sum((x - mean_x) * (y - mean_y) for x, y in known) / spread if spread > 0 else 0.0
        return math.log(last[place] or 0.5) + growth * math.log(1000)

    basic = max(range(len(last)), key=score)
    return [(n, counts[basic]) for n, counts in runs]


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


class Alarm:
    """Ends code that runs for too long, where the platform has a timer; in a browser the frame around the worker does it."""

    def __init__(self, seconds):
        self.seconds = max(0.001, seconds)

    def __enter__(self):
        try:
            import signal

            def ring(*_):
                raise OutOfTime()

            self.before = signal.signal(signal.SIGPROF, ring)
            # Again and again, for code that catches everything.
            signal.setitimer(signal.ITIMER_PROF, self.seconds, 0.2)
            self.signal = signal
        except (ImportError, AttributeError, ValueError, OSError):
            self.signal = None

    def __exit__(self, *_):
        if self.signal:
            self.signal.setitimer(self.signal.ITIMER_PROF, 0)
            self.signal.signal(self.signal.SIGPROF, self.before)


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
