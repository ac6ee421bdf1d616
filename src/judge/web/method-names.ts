/** Methods and attributes that an interview needs, by type, each as `name(signature)|what it does`. */

export const list = `
append(x)|puts x at the end, in O(1)
clear()|takes everything out
copy()|a new list of the same entries
count(x)|how often x occurs; looks at every entry
extend(iterable)|puts all entries at the end
index(x)|the first place of x; looks from the start
insert(i, x)|puts x before place i; moves what follows
pop(i=-1)|takes out the last entry, or the one at i
remove(x)|takes out the first x; looks from the start
reverse()|turns the order round, in place
sort(*, key=None, reverse=False)|sorts in place and gives None
`

export const dict = `
clear()|takes everything out
copy()|a new dictionary of the same items
get(key, default=None)|the value, or the default where there is none
items()|pairs of key and value
keys()|the keys
pop(key, default)|takes out a value
popitem()|takes out the item that came last
setdefault(key, default=None)|the value, which is put in where there is none
update(other)|takes over the items of another
values()|the values
elements()|a Counter's entries, as often as they occur
most_common(n=None)|a Counter's entries with their counts, most frequent first
move_to_end(key, last=True)|moves an OrderedDict's item to an end
`

export const set = `
add(x)|puts x in
clear()|takes everything out
difference(*others)|what is in none of the others
discard(x)|takes x out, if it is there
intersection(*others)|what is in all
isdisjoint(other)|whether they have nothing in common
issubset(other)|whether the other has it all
issuperset(other)|whether it has all of the other
pop()|takes out some entry
remove(x)|takes x out, or fails
symmetric_difference(other)|what is in just one of the two
union(*others)|what is in any
update(*others)|puts all entries in
`

export const deque = `
append(x)|puts x at the right end
appendleft(x)|puts x at the left end, in O(1)
extend(iterable)|puts all at the right end
pop()|takes out the right end
popleft()|takes out the left end, in O(1)
rotate(n=1)|moves entries round to the right
`

export const str = `
casefold()|lower case, for comparing
count(sub)|how often a part occurs
encode(encoding="utf-8")|the text as bytes
endswith(suffix)|whether it ends like this; a tuple of endings works too
find(sub)|the place of a part, or -1
format(*args, **kwargs)|the text with its braces filled in
index(sub)|the place of a part, or an error
isalnum()|whether all are letters or digits
isalpha()|whether all are letters
isdigit()|whether all are digits
islower()|whether all letters are small
isspace()|whether all is space
isupper()|whether all letters are capital
join(iterable)|texts put together with this one between
ljust(width)|filled up at the right
lower()|in small letters
lstrip(chars=None)|without space at the left
partition(sep)|before, sep, after
removeprefix(prefix)|without this beginning
removesuffix(suffix)|without this end
replace(old, new)|with every old part replaced
rjust(width)|filled up at the left
rsplit(sep=None, maxsplit=-1)|parts, cut from the right
rstrip(chars=None)|without space at the right
split(sep=None, maxsplit=-1)|parts; without sep cut at any space
splitlines()|the lines
startswith(prefix)|whether it begins like this; a tuple works too
strip(chars=None)|without space at both ends
title()|With Capitals
translate(table)|with characters exchanged by a table
upper()|in capital letters
zfill(width)|filled up with zeros at the left
`

export const array = `
T|the transpose
argmax(axis=None)|the place of the largest entry
argmin(axis=None)|the place of the smallest entry
argsort(axis=-1, kind=None)|the places in sorted order
astype(dtype)|a copy of another type
clip(min, max)|entries pulled into a range
copy()|a copy that shares nothing
cumsum(axis=None)|running sums
dot(b)|the dot product
dtype|the type of the entries
flatten()|a copy with one axis
max(axis=None, keepdims=False)|the largest entry
mean(axis=None, keepdims=False)|the mean
min(axis=None, keepdims=False)|the smallest entry
ndim|how many axes
prod(axis=None)|the product
ravel()|one axis, without a copy where possible
reshape(*shape)|the same entries in another shape; -1 is worked out
shape|the length of each axis
size|how many entries
sort(axis=-1)|sorts in place
squeeze(axis=None)|without axes of length one
std(axis=None, ddof=0)|the standard deviation
sum(axis=None, keepdims=False)|the sum
tolist()|nested Python lists
transpose(*axes)|axes exchanged
var(axis=None, ddof=0)|the variance
`

export const frame = `
agg(func)|several summaries at once
assign(**columns)|a new table with more columns
astype(dtype)|other types
columns|the names of the columns
copy()|a copy that shares nothing
describe()|count, mean, deviation and quartiles
drop(labels=None, *, columns=None, index=None)|without some rows or columns
drop_duplicates(subset=None, keep="first")|without repeated rows
dropna(subset=None)|without rows that lack values
dtypes|the types of the columns
explode(column)|one row for each entry of lists
ffill()|gaps filled with the value before
fillna(value)|gaps filled
groupby(by, as_index=True, sort=True)|groups of rows with the same key
head(n=5)|the first rows
iloc|rows and columns by place
index|the names of the rows
isna()|where values are missing
isin(values)|where values are among others
iterrows()|row after row; slow, whole columns are 100 times faster
loc|rows and columns by name or mask
map(func)|each value of a column by a function or a dictionary
max()|the largest values
mean(numeric_only=False)|the means
median()|the middle values
melt(id_vars=None, value_vars=None)|from wide to long
merge(right, how="inner", on=None)|a join with another table
min()|the smallest values
nlargest(n, columns)|the rows with the largest values
notna()|where values are there
nunique()|how many different values
pipe(func)|func of the table, in a chain
pivot_table(values=None, index=None, columns=None, aggfunc="mean")|a table of summaries
quantile(q=0.5)|the values below which a share lies
query(expr)|the rows for which a text is true
rank(method="average", ascending=True)|the place in sorted order
reindex(index=None, columns=None)|exactly these names, with gaps where there is nothing
rename(columns=None, index=None)|other names
reset_index(drop=False)|rows numbered from 0
rolling(window, min_periods=None)|moving windows
sample(n=None, frac=None, random_state=None)|some rows at random
set_index(keys)|columns as names of rows
shift(periods=1)|values moved down
sort_values(by, ascending=True, kind="quicksort")|sorted rows; kind="stable" keeps ties
sum(axis=0)|the sums
tail(n=5)|the last rows
to_dict(orient="dict")|as dictionaries
to_numpy(dtype=None)|as an array
transform(func)|a value for each row, by its group
unique()|the different values of a column
value_counts(normalize=False)|how often each value occurs
where(cond, other)|other values where the condition fails
`
