"""What an operation that runs in C costs, in elements that it touches.

A call costs the size of the largest of what it reads (receiver and arguments) and makes, unless it is named here.
Sources: wiki.python.org/moin/TimeComplexity, the documentation of heapq, bisect and NumPy.
"""

import array
import collections
import math

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
