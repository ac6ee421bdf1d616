/** What annotations and well-known functions say about a value's type. */

/** `neutral` is what a name says about itself (`xs` in `xs = xs[1:]`): nothing. `of` is the type of the elements, or of a dictionary's values. */
export type Type = {
  is: 'list' | 'tuple' | 'set' | 'dict' | 'str' | 'number' | 'array' | 'frame' | 'series' | 'deque' | 'neutral' | 'other'
  of?: Type
  /** Written out in the code, with only a few elements. */
  small?: boolean
}

const simple: Record<string, Type['is']> = {
  list: 'list',
  List: 'list',
  tuple: 'tuple',
  Tuple: 'tuple',
  set: 'set',
  Set: 'set',
  frozenset: 'set',
  dict: 'dict',
  Dict: 'dict',
  Counter: 'dict',
  defaultdict: 'dict',
  OrderedDict: 'dict',
  deque: 'deque',
  str: 'str',
  int: 'number',
  float: 'number',
  bool: 'number',
  ndarray: 'array',
  NDArray: 'array',
  ArrayLike: 'other',
  DataFrame: 'frame',
  Series: 'series',
}

/** The type that an annotation names; undefined where it leaves it open. */
export function typeOfAnnotation(annotation: string): Type | undefined {
  const text = annotation
    .trim()
    .replace(/^(['"])(.*)\1$/s, '$2')
    .trim()
  if (text.length > 200) return undefined
  const kinds = splitTop(text, '|').filter((part) => part !== 'None')
  if (kinds.length !== 1) return undefined
  const [, name, , inner] = /^([\w.]+)\s*(\[(.*)\])?$/s.exec(kinds[0] ?? '') ?? []
  const last = name?.split('.').at(-1) ?? ''
  const parts = inner === undefined ? [] : splitTop(inner, ',')
  if (last === 'Optional' && parts.length === 1) return typeOfAnnotation(parts[0] ?? '')
  const is = Object.hasOwn(simple, last) ? simple[last] : undefined
  if (is === undefined) return undefined
  const element = is === 'dict' ? parts[1] : parts[0]
  const of = element !== undefined && is !== 'array' && is !== 'tuple' ? typeOfAnnotation(element) : undefined
  return of ? { is, of } : { is }
}

function splitTop(text: string, separator: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '[') depth++
    if (letter === ']') depth--
    if (letter === separator && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const words = (text: string) => text.split(' ')

function table(entries: [Type['is'], string][], prefix = ''): Map<string, Type> {
  return new Map(entries.flatMap(([is, names]) => words(names).map((name): [string, Type] => [prefix + name, { is }])))
}

/** Functions by their full name that give the same type whatever they get. */
export const typesOfFunctions: ReadonlyMap<string, Type> = new Map([
  ...table([
    ['list', 'list sorted dir'],
    ['set', 'set frozenset'],
    ['dict', 'dict collections.Counter collections.defaultdict collections.OrderedDict vars globals locals'],
    ['tuple', 'tuple divmod'],
    ['str', 'str repr chr input format hex bin oct ascii'],
    ['number', 'int float len ord hash id bool round'],
    ['deque', 'collections.deque'],
    ['list', 'heapq.nlargest heapq.nsmallest'],
    ['other', 'range enumerate zip map filter reversed iter open bytes bytearray object type'],
  ]),
  ...table(
    [
      ['array', 'array asarray ascontiguousarray zeros ones empty full eye identity arange linspace logspace geomspace'],
      ['array', 'zeros_like ones_like empty_like full_like diag tril triu concatenate stack vstack hstack column_stack append'],
      ['array', 'argsort unique cumsum cumprod diff outer repeat tile reshape flatnonzero bincount digitize fromiter loadtxt genfromtxt'],
      ['array', 'random.rand random.randn random.random_sample random.permutation'],
    ],
    'numpy.',
  ),
  ...table(
    [
      [
        'frame',
        'DataFrame read_csv read_parquet read_json read_excel read_table read_sql read_feather merge get_dummies crosstab pivot_table',
      ],
      ['frame', 'merge_asof melt json_normalize'],
      ['series', 'Series'],
    ],
    'pandas.',
  ),
])

/** NumPy functions that work element by element: an array for an array, a number for a number. */
export const elementwise = new Set(
  words(
    'exp exp2 expm1 log log2 log10 log1p sqrt cbrt abs absolute fabs square power sign sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh floor ceil trunc rint round maximum minimum fmax fmin where clip hypot mod isnan isfinite isinf logaddexp reciprocal negative add subtract multiply divide',
  ),
)

/** Products of arrays: arrays, or numbers where nothing is left to loop over. */
export const products = new Set(['dot', 'matmul'])

/** Methods of a random generator that give an array where they are given a size. */
export const draws = new Set(words('normal uniform random integers choice standard_normal exponential poisson binomial'))

/** Methods that give a value of the receiver's own type. */
export const keepingMethods: Partial<Record<Type['is'], ReadonlySet<string>>> = {
  list: new Set(['copy']),
  set: new Set(words('copy union intersection difference symmetric_difference')),
  dict: new Set(['copy']),
  str: new Set(
    words(
      'strip lstrip rstrip lower upper title capitalize casefold swapcase replace join format zfill ljust rjust center removeprefix removesuffix translate expandtabs',
    ),
  ),
  array: new Set(words('copy astype reshape ravel flatten transpose squeeze clip round cumsum cumprod argsort repeat')),
  frame: new Set(
    words(
      'copy assign merge drop dropna drop_duplicates reset_index sort_values sort_index rename fillna head tail sample query set_index astype join pivot_table pivot melt reindex explode filter nlargest nsmallest round clip add_prefix add_suffix replace where mask ffill bfill',
    ),
  ),
  series: new Set(
    words(
      'copy astype fillna map replace where mask sort_values sort_index reset_index head tail dropna round clip abs shift diff rank cumsum cumprod rolling isin between isna notna ffill bfill',
    ),
  ),
}

/** Methods whose result is the same whatever the receiver. */
export const resultsOfMethods: Record<string, Type> = {
  splitlines: { is: 'list', of: { is: 'str' } },
  readlines: { is: 'list', of: { is: 'str' } },
  tolist: { is: 'list' },
  to_list: { is: 'list' },
  to_numpy: { is: 'array' },
}
