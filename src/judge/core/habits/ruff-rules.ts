/** The rules of Ruff that are shown, with what each costs. A rule that is not here is not shown. */

/** `own` names rules of ours that say the same where they stand on the same line, or up to `linesAbove` lines higher. */
export type RuffRule = {
  why: string
  better?: string
  own?: string[]
  linesAbove?: number
  /** Shown only where the line of code is like this, because the rest is often meant. */
  onLine?: RegExp
  /** Shown only with such a message. */
  saying?: RegExp
}

const failsWhenRun = 'This line fails when it runs, because what it is given does not fit.'
const twice = 'The work is done twice; the outer call does it all by itself.'
const alwaysSame = 'The result is the same whatever happens, so one of the two parts is not what was meant.'
const outside = 'Python refuses the whole file for this, so nothing of it runs.'
const listFirst = 'It builds a whole list only to throw it away.'

const several = (codes: string, rule: RuffRule) => codes.split(' ').map((code): [string, RuffRule] => [code, rule])

export const ruffRules: ReadonlyMap<string, RuffRule> = new Map<string, RuffRule>([
  ['invalid-syntax', { why: 'Python reads the whole file before it runs any of it, so nothing runs until this is mended.' }],

  // Names and imports
  ['F401', { why: 'A reader looks for the place that needs it, and loading it takes time.', own: ['unused'] }],
  ['F402', { why: 'From here on the name means the loop variable, and the import is out of reach.' }],
  ['F811', { why: 'The first one can never be called, so either it is left over or one of the names is wrong.' }],
  ['F821', { why: 'Python stops with a NameError when it gets here. A typing error, or an import that is missing?' }],
  ['F823', { why: 'The name is set later in this function, so it is local in all of it, and empty here: this fails.' }],
  ['F841', { why: 'Either it is left over, or the line that should use it uses something else.', own: ['unused'] }],
  ['F842', { why: 'An annotation alone makes no variable.', own: ['unused'] }],

  // What fails or lies
  ...several('F501 F502 F503 F504 F505 F506 F507 F508 F509 F521 F522 F523 F524 F525', { why: failsWhenRun }),
  ['F601', { why: 'Only the last of these values is kept.' }],
  ['F602', { why: 'Only the last of these values is kept.' }],
  ...several('F621 F622 F701 F702 F704 F706 F707', { why: outside }),
  [
    'F631',
    { why: 'A tuple that is not empty is always true, so this never checks anything.', better: 'assert condition, "what is wrong"' },
  ],
  ['F632', { why: '`is` asks whether it is the same object, which equal numbers and strings may or may not be.', better: 'x == 1' }],
  ['F633', { why: failsWhenRun }],
  ['F634', { why: 'A tuple that is not empty is always true, so this branch is always taken.' }],
  ['F901', { why: 'NotImplemented is a value and cannot be raised.', better: 'raise NotImplementedError' }],

  // Comparisons
  ['E711', { why: '`==` may be redefined, and NumPy and pandas do so: then the answer is an array.', better: 'x is None' }],
  ['E713', { why: 'It reads as if `not` belonged to the first word.', better: 'x not in xs' }],
  ['E714', { why: 'It reads as if `not` belonged to the first word.', better: 'x is not None' }],
  ['E721', { why: 'A subclass, such as bool of int, fails this comparison.', better: 'isinstance(x, int)' }],
  ['E722', { why: 'It also hides typing errors, Ctrl-C and running out of memory.', better: 'except ValueError:', own: ['bare-except'] }],

  // Likely bugs
  ['B002', { why: 'Python has no `++`: this is plus plus, and changes nothing.', better: 'n += 1' }],
  ['B005', { why: '`strip` takes off any of these letters, not this word.', better: 's.removeprefix("ab")' }],
  ['B006', { why: 'The default is made once, and all calls share it.', better: 'def f(xs=None):', own: ['mutable-default'] }],
  ['B008', { why: 'The default is computed once, when the function is defined, and all calls share it.', own: ['mutable-default'] }],
  ['B012', { why: 'Leaving in `finally` drops the error that is under way, and nobody learns of it.' }],
  ['B015', { why: 'The comparison is made and thrown away. Was `=` or `assert` meant?' }],
  ['B016', { why: 'Only exceptions can be raised; this fails with a TypeError.' }],
  ['B018', { why: 'The value is computed and thrown away. Are the parentheses of a call missing?', better: 'xs.sort()' }],
  ['B019', { why: 'The cache keeps every object alive on which the method was called, for as long as the program runs.' }],
  ['B020', { why: 'The loop overwrites the very thing it runs over.' }],
  ['B021', { why: 'An f-string is no docstring, so `help` shows nothing.' }],
  ['B022', { why: 'With no exceptions named, nothing is suppressed.' }],
  ['B023', { why: 'All the functions made in the loop share the variable, and see its last value.', better: 'lambda x, i=i: x + i' }],
  ['B025', { why: 'The second handler can never be reached.' }],
  ['B029', { why: 'An empty tuple catches nothing.' }],
  ['B030', { why: 'Only exception classes can be caught; this fails when an error gets here.' }],
  ['B031', { why: 'A group can be read once; the second time it is empty.', better: 'group = list(group)' }],
  ['B032', { why: 'A colon annotates and assigns nothing. Was `=` meant?' }],
  ['B033', { why: 'A set keeps one of them, so one is left over or mistyped.' }],
  ['B035', { why: 'Every turn writes under the same key, so only the last value is kept.' }],
  // Adding at the end while looping is how a list of work is done, and is no mistake.
  [
    'B909',
    {
      why: 'Taking entries out while looping shifts the rest, so some are skipped without a word.',
      better: 'for x in list(xs):',
      onLine: /\.(remove|pop|popitem|popleft|discard|clear|insert)\(|\bdel\b/,
    },
  ],

  // Time
  ['PERF101', { why: listFirst, better: 'for x in xs:' }],
  ['PERF102', { why: 'The half that is not used is made all the same.', better: 'for value in d.values():' }],
  ...several('PERF401 PERF402 PERF403', {
    why: 'One expression says at a glance what is built, and runs a little faster than calls in a loop.',
    better: '[f(x) for x in xs if keep(x)]',
    own: ['array-loop', 'row-loop', 'list-membership'],
    linesAbove: 3,
    saying: /comprehension|list\.copy/,
  }),
  ['C403', { why: listFirst, better: '{f(x) for x in xs}' }],
  ['C404', { why: listFirst, better: '{k: v for k, v in pairs}' }],
  ['C411', { why: listFirst, better: '[f(x) for x in xs]' }],
  ['C413', { why: twice, better: 'sorted(xs, reverse=True)' }],
  ['C414', { why: twice, better: 'sorted(xs)' }],
  ['C415', { why: 'The order that the slice makes is lost again at once.' }],
  [
    'C419',
    {
      why: 'The list is built to its end; without brackets the search stops at the first answer.',
      better: 'any(x > 0 for x in xs)',
      own: ['array-loop'],
    },
  ],
  [
    'SIM113',
    {
      why: 'A counter kept by hand is one more thing to get wrong.',
      better: 'for i, x in enumerate(xs):',
      own: ['array-loop', 'row-loop'],
    },
  ],
  ['SIM115', { why: 'If anything fails before it is closed, the file stays open.', better: 'with open(name) as file:' }],
  ['SIM118', { why: '`in` looks at the keys by itself; `keys()` only makes one more object.', better: 'key in d' }],
  ...several('SIM220 SIM221 SIM222 SIM223', { why: alwaysSame }),
  ['SIM911', { why: 'The dictionary has its pairs ready.', better: 'd.items()' }],

  // NumPy and pandas
  ['NPY001', { why: 'This name is gone from NumPy since 1.24, so the line fails there.', better: 'float' }],
  [
    'NPY002',
    {
      why: 'It draws from one hidden state that all code shares, so results change when any other code draws.',
      better: 'rng = np.random.default_rng(0)\nrng.normal(size=3)',
    },
  ],
  ['NPY003', { why: 'This name is gone from NumPy 2, so the line fails there.' }],
  ['NPY201', { why: 'This name is gone from NumPy 2, so the line fails there.' }],
  [
    'PD002',
    {
      why: 'It copies all the same, cannot be chained, and does nothing on a selection.',
      better: 'df = df.drop(columns="x")',
      own: ['chained-assignment'],
    },
  ],
  ['PD007', { why: '`.ix` is gone from pandas since 1.0, so the line fails there.', better: 'df.loc[...]' }],
  ['PD101', { why: 'It counts all the distinct values, where two different ones already tell.', better: '(s.iloc[0] == s).all()' }],
])

/** Rules that Ruff still tries out; where these are on, it gives their names in place of codes. */
export const triedOut: Record<string, string> = { 'loop-iterator-mutation': 'B909' }

/** What Ruff is asked for: one check for each of these. The language version is the newest, so that no valid code is called wrong. */
export const ruffSettings = [
  {
    'target-version': 'py314',
    lint: { select: [...ruffRules.keys()].filter((code) => code !== 'invalid-syntax' && !Object.values(triedOut).includes(code)) },
  },
  { 'target-version': 'py314', preview: true, lint: { select: Object.values(triedOut), preview: true } },
]
