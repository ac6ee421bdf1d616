/** Builtins and library names that an interview needs, each as `name(signature)|what it does`. Not complete, and not meant to be. */

export const builtins = `
abs(x)|the size of a number, without its sign
all(iterable)|whether every entry is true; true for none
any(iterable)|whether some entry is true; stops at the first
bin(n)|a whole number as binary text, "0b101"
bool(x)|whether something counts as true
chr(code)|the character with this code
dict(pairs, **items)|a dictionary, from pairs or named values
divmod(a, b)|quotient and remainder at once
enumerate(iterable, start=0)|pairs of place and entry
filter(keep, iterable)|the entries for which keep(entry) is true
float(x)|a floating-point number, from a number or text
frozenset(iterable)|a set that cannot change, and so can be a key
getattr(thing, name, default)|an attribute by its name as text
hash(x)|the number by which a set or dictionary finds it
input(prompt="")|a line that is typed in
int(x, base=10)|a whole number; cuts towards zero
isinstance(x, type)|whether something is of a type or of one below it
iter(iterable)|an iterator over it
len(xs)|how many entries it has
list(iterable)|a new list of the entries
map(f, *iterables)|f of each entry, made when asked for
max(iterable, *, key=None, default)|the largest entry, or the largest of several values
min(iterable, *, key=None, default)|the smallest entry, or the smallest of several values
next(iterator, default)|the next entry, or the default when there is none
open(file, mode="r", encoding=None)|a file; best in a with statement
ord(letter)|the code of a character
pow(base, exp, mod=None)|a power; with mod the remainder, computed fast
print(*values, sep=" ", end="\\n")|writes values as text
range(start, stop, step=1)|whole numbers from start up to but without stop
repr(x)|the text that a programmer wants to see
reversed(sequence)|the entries from the last to the first
round(x, digits=None)|rounded; halves go to the even side
set(iterable)|a new set of the different entries
sorted(iterable, *, key=None, reverse=False)|a new sorted list; equals keep their order
str(x)|the value as text
sum(iterable, start=0)|the sum of the entries
super()|the methods of the class above
tuple(iterable)|the entries as a tuple
type(x)|the class of a value
zip(*iterables, strict=False)|tuples of entries at the same place, up to the shortest
`

export const math = `
ceil(x)|the smallest whole number not below x
comb(n, k)|how many ways to choose k of n
cos(x)|the cosine, of radians
dist(p, q)|the straight distance of two points
e|2.71828…
exp(x)|e to the power of x
factorial(n)|1 * 2 * ... * n
floor(x)|the largest whole number not above x
fsum(iterable)|a sum without loss of digits
gcd(*integers)|the greatest common divisor
hypot(*coordinates)|the length of a vector
inf|larger than every number
isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)|whether two numbers differ only by rounding
isinf(x)|whether it is infinite
isnan(x)|whether it is no number
isqrt(n)|the whole part of a square root, exact
lcm(*integers)|the least common multiple
log(x, base)|the logarithm, natural without a base
log10(x)|the logarithm to base 10
log1p(x)|log(1 + x), exact for small x
log2(x)|the logarithm to base 2
nan|the value that is no number
perm(n, k=None)|how many ordered ways to choose k of n
pi|3.14159…
prod(iterable, *, start=1)|the product of the entries
sin(x)|the sine, of radians
sqrt(x)|the square root
tanh(x)|the hyperbolic tangent
`

export const random = `
Random(seed=None)|a source of random numbers of its own
choice(sequence)|one entry at random
choices(population, weights=None, *, k=1)|k entries at random, with repeats
gauss(mu=0.0, sigma=1.0)|a number from a normal distribution
randint(a, b)|a whole number from a to b, both included
random()|a number from 0 up to 1
randrange(start, stop, step=1)|one number of a range
sample(population, k)|k different entries at random
seed(a=None)|starts the sequence again from a known place
shuffle(xs)|puts a list into random order, in place
uniform(a, b)|a number between a and b
`

export const collections = `
ChainMap(*maps)|several dictionaries looked up one after another
Counter(iterable)|a dictionary of how often each entry occurs
OrderedDict(items)|a dictionary that can move an entry to either end
defaultdict(factory)|a dictionary that makes missing values by factory()
deque(iterable, maxlen=None)|a list that is fast at both ends
namedtuple(name, fields)|a class of tuples whose places have names
`

export const itertools = `
accumulate(iterable, func=None, *, initial=None)|running sums, or running results of func
batched(iterable, n)|tuples of n entries after one another
chain(*iterables)|the entries of all, one after another
combinations(iterable, r)|all choices of r entries, in order
count(start=0, step=1)|numbers without end
cycle(iterable)|the entries again and again
dropwhile(predicate, iterable)|what follows once the predicate fails
groupby(iterable, key=None)|runs of neighbours with the same key; sort first
islice(iterable, start, stop, step=1)|a slice of any iterable
pairwise(iterable)|each entry with the next one
permutations(iterable, r=None)|all orders of r entries
product(*iterables, repeat=1)|all tuples of one entry of each, like nested loops
repeat(value, times)|the same value again and again
starmap(f, iterable)|f(*entry) of each entry
takewhile(predicate, iterable)|the entries until the predicate fails
zip_longest(*iterables, fillvalue=None)|like zip, up to the longest
`

export const heapq = `
heapify(xs)|turns a list into a heap, in place, in O(n)
heappop(heap)|takes out the smallest entry, in O(log n)
heappush(heap, item)|puts an entry in, in O(log n)
heappushpop(heap, item)|puts in, then takes out the smallest, in one step
heapreplace(heap, item)|takes out the smallest, then puts in
merge(*iterables, key=None, reverse=False)|sorted inputs as one sorted stream
nlargest(n, iterable, key=None)|the n largest, largest first
nsmallest(n, iterable, key=None)|the n smallest, smallest first
`

export const bisect = `
bisect(a, x, lo=0, hi=None, *, key=None)|the place after all entries not above x
bisect_left(a, x, lo=0, hi=None, *, key=None)|the place before all entries not below x
bisect_right(a, x, lo=0, hi=None, *, key=None)|the place after all entries not above x
insort(a, x, lo=0, hi=None, *, key=None)|puts x into a sorted list; moves what follows
`

export const functools = `
cache(f)|remembers every result of a function
cmp_to_key(compare)|a sort key from a comparison
lru_cache(maxsize=128)|remembers the latest results of a function
partial(f, *args, **keywords)|a function with some arguments filled in
reduce(f, iterable, initial)|folds the entries into one value, left to right
`

export const numpy = `
abs(x)|sizes without signs
all(a, axis=None)|whether all entries are true
allclose(a, b, rtol=1e-05, atol=1e-08)|whether two arrays differ only by rounding
any(a, axis=None)|whether some entry is true
arange(start, stop, step=1)|an array of evenly spaced numbers, without stop
argmax(a, axis=None)|the place of the largest entry
argmin(a, axis=None)|the place of the smallest entry
argpartition(a, kth, axis=-1)|places, so that the kth is where sorting would put it; O(n)
argsort(a, axis=-1, kind=None)|the places in sorted order; kind="stable" keeps ties
array(object, dtype=None)|a new array
asarray(a, dtype=None)|an array, without a copy where it is one already
average(a, axis=None, weights=None)|the weighted mean
bincount(x, weights=None, minlength=0)|how often each whole number occurs
broadcast_to(array, shape)|a view as if it had this shape
clip(a, min, max)|entries pulled into a range
concatenate(arrays, axis=0)|arrays joined along an axis they have
corrcoef(x, y=None)|correlations
cov(m, y=None, rowvar=True)|covariances
cumsum(a, axis=None)|running sums
diag(v, k=0)|the diagonal, or a matrix with this diagonal
diff(a, n=1, axis=-1)|differences of neighbours
digitize(x, bins)|the bin of each entry
dot(a, b)|the dot product; matrices are multiplied
einsum(subscripts, *operands)|sums of products by index letters, "ij,jk->ik"
empty(shape, dtype=float)|an array that is not filled yet
exp(x)|e to the power of each entry
expand_dims(a, axis)|one more axis of length one
eye(n)|the identity matrix
flatnonzero(a)|the places where entries are not zero
full(shape, fill_value, dtype=None)|an array of one value
histogram(a, bins=10, range=None)|counts by bin, and the edges
hstack(arrays)|arrays side by side
inf|larger than every number
isclose(a, b, rtol=1e-05, atol=1e-08)|where entries differ only by rounding
isin(element, test_elements)|where entries are among others
isnan(x)|where entries are no number
lexsort(keys)|places sorted by several keys, the last key first
linspace(start, stop, num=50)|num evenly spaced numbers, with stop
log(x)|the natural logarithm of each entry
log1p(x)|log(1 + x), exact for small x
logaddexp(x1, x2)|log(exp(x1) + exp(x2)) without overflow
matmul(a, b)|the matrix product, also a @ b
max(a, axis=None, keepdims=False)|the largest entry
maximum(a, b)|the larger of each two entries
mean(a, axis=None, keepdims=False)|the mean
median(a, axis=None)|the middle value
min(a, axis=None, keepdims=False)|the smallest entry
minimum(a, b)|the smaller of each two entries
nan|the value that is no number
nanmean(a, axis=None)|the mean of the entries that are numbers
newaxis|a new axis of length one, in an index
nonzero(a)|the indices of entries that are not zero, one array an axis
ones(shape, dtype=float)|an array of ones
outer(a, b)|all products of two vectors
pad(array, pad_width, mode="constant")|an array with a border
percentile(a, q, axis=None)|the value below which q percent lie
prod(a, axis=None)|the product of the entries
quantile(a, q, axis=None)|the value below which a share q lies
repeat(a, repeats, axis=None)|each entry several times
reshape(a, shape)|the same entries in another shape
round(a, decimals=0)|rounded entries
searchsorted(a, v, side="left")|where v would be put into a sorted array
sort(a, axis=-1)|a sorted copy
split(array, sections, axis=0)|an array cut into parts
sqrt(x)|the square root of each entry
stack(arrays, axis=0)|arrays joined along a new axis
std(a, axis=None, ddof=0)|the standard deviation
sum(a, axis=None, keepdims=False)|the sum
take_along_axis(arr, indices, axis)|entries picked by argsort and the like
tanh(x)|the hyperbolic tangent of each entry
tile(a, reps)|an array several times side by side
transpose(a, axes=None)|axes exchanged
tril(m, k=0)|the lower triangle
unique(a, return_inverse=False, return_counts=False)|the sorted different entries
var(a, axis=None, ddof=0)|the variance
vstack(arrays)|arrays on top of each other
where(condition, x, y)|x where true, y elsewhere
zeros(shape, dtype=float)|an array of zeros
zeros_like(a)|zeros in the shape of another array
linalg|norms, solving, decompositions
random|random numbers
`

export const linalg = `
cholesky(a)|the lower triangular root of a positive definite matrix
det(a)|the determinant
eigh(a)|eigenvalues, rising, and eigenvectors of a symmetric matrix
inv(a)|the inverse; solve is faster and more exact
lstsq(a, b, rcond=None)|the least-squares solution
norm(x, ord=None, axis=None, keepdims=False)|the length of vectors, or a norm of matrices
pinv(a)|the pseudo-inverse
qr(a)|orthogonal times upper triangular
solve(a, b)|x with a @ x == b
svd(a, full_matrices=True)|the singular value decomposition
`

export const numpyRandom = `
default_rng(seed=None)|a generator of its own; give a seed to repeat results
`

export const pandas = `
DataFrame(data=None, index=None, columns=None)|a table
NaT|the time that is missing
Series(data=None, index=None, name=None)|one column with an index
Timedelta(value, unit=None)|a span of time
Timestamp(value)|a moment
concat(objs, axis=0, ignore_index=False)|tables on top of or beside each other; once, not in a loop
crosstab(index, columns, normalize=False)|how often pairs occur
cut(x, bins, labels=None)|the bin of each value
date_range(start, end, periods=None, freq=None)|evenly spaced dates
factorize(values)|a number for each different value, and the values
get_dummies(data, columns=None)|one column of 0 and 1 for each value
isna(obj)|where values are missing
melt(frame, id_vars=None, value_vars=None)|from wide to long
merge(left, right, how="inner", on=None)|a join of two tables; check it with validate=
merge_asof(left, right, on=None, by=None, direction="backward")|a join to the latest earlier row
qcut(x, q, labels=None)|the quantile bin of each value
read_csv(file, sep=",")|a table from a CSV file
to_datetime(arg, format=None)|texts as moments
to_numeric(arg, errors="raise")|texts as numbers
`
