"""Counts the steps of a candidate's code: numbers that count themselves, and counters written into its syntax tree."""

import ast
import collections
import math
import operator
import sys
import types

from budget import OutOfTime, spent
from step_costs import BY_DIGITS, CONSTANT, SCALARS, SEQUENCES, call_cost, is_array, product_cost, size

FILE = "solution.py"

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
            return None if frame.f_code.co_filename in OWN_FILES else line

        before = sys.gettrace()
        sys.settrace(entered)
        try:
            return function(*args, **named)
        finally:
            sys.settrace(before)


# Not the library's lines.
OWN_FILES = {FILE, *(function.__code__.co_filename for function in (counting, size, spent))}


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
