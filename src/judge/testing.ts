/** The contract of a runner: what every way of running Python promises, whether on a server or in a browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseInput, RunOutput, RunRequest } from './index.ts'

export type RunnerUnderTest = { run: (code: string, request: RunRequest) => Promise<RunOutput>; close: () => Promise<void> }

/** A request to run `f` once for each list of arguments; with time to spare, so that a busy machine changes no outcome. */
export function aRequest(calls: unknown[][], more: Partial<RunRequest> = {}): RunRequest {
  return {
    entryPoint: 'f',
    cases: calls.map((args, index): CaseInput => ({ index, name: `case ${index}`, hidden: false, input: { args } })),
    limits: { cpuSeconds: 5, memoryMiB: 256, outputBytes: 64 * 1024 },
    packages: [],
    ...more,
  }
}

const quick = { cpuSeconds: 0.5, memoryMiB: 256, outputBytes: 64 * 1024 }
const body = (text: string) => `def f(x):\n${text.replace(/^/gm, '    ')}\n`

/** Each value is written as it travels. It must come back as it went in. */
const values: [string, unknown][] = [
  ['None', null],
  ['booleans', [true, false]],
  ['small integers', [0, -1, 42]],
  ['large integers', [{ $int: '1267650600228229401496703205376' }, { $int: '-9007199254740993' }]],
  ['fractions', [0.5, -1e-300, 0.1]],
  ['whole floats', [{ $float: '1.0' }, { $float: '-0.0' }, { $float: '1e+300' }]],
  ['not a number and infinities', [{ $float: 'nan' }, { $float: 'inf' }, { $float: '-inf' }]],
  ['texts', ['', 'plain', 'é 漢 😀', 'a\u0000b\nc', '"\\']],
  ['bytes', { $bytes: 'AP8Q' }],
  ['nested lists', [[], [1, [2, [3]]]]],
  ['tuples', { $tuple: [1, { $tuple: [] }] }],
  ['sets', { $set: [3] }],
  ['dicts with keys of text', { a: 1, b: { c: [null] } }],
  [
    'dicts with other keys',
    {
      $dict: [
        [1, 'one'],
        [{ $tuple: [1, 2] }, 'pair'],
      ],
    },
  ],
  ['dicts whose keys look like tags', { $dict: [['$set', [1]]] }],
]

/** Results of other types count as the plain value they hold. */
const plain: [string, string, unknown][] = [
  ['a Counter', 'import collections\nreturn collections.Counter("aab")', { a: 2, b: 1 }],
  ['a named tuple', 'import collections\nreturn collections.namedtuple("P", "x y")(1, 2)', { $tuple: [1, 2] }],
  ['an enumeration of integers', 'import enum\nreturn enum.IntEnum("E", "A B").B', 2],
  ['a frozen set', 'return frozenset([1])', { $set: [1] }],
  ['a byte array', 'return bytearray(b"a")', { $bytes: 'YQ==' }],
  ['a subclass of list that equals everything', 'class L(list):\n    def __eq__(self, other): return True\nreturn L([1])', [1]],
]

/** Each ends the first case so; the second, which gets another argument, must still be answered. */
const ends: [string, string, RegExp][] = [
  ['an exception', 'if x == 1: raise ValueError("no")\nreturn x', /^error$/],
  ['an endless loop', 'while x == 1: pass\nreturn x', /^time-limit$/],
  [
    'a loop that swallows every exception',
    'while x == 1:\n    try:\n        while True: pass\n    except BaseException: pass\nreturn x',
    /^time-limit$/,
  ],
  ['a regular expression that explodes', 'import re\nif x == 1: re.match("(a+)+$", "a" * 64 + "b")\nreturn x', /^time-limit$/],
  ['a long sleep', 'import time\nif x == 1: time.sleep(1000)\nreturn x', /^time-limit$/],
  ['too much memory', 'held = []\nwhile x == 1: held.append(bytearray(20_000_000))\nreturn x', /^memory-limit$/],
  ['too much output', 'while x == 1: print("x" * 1000)\nreturn x', /^output-limit$/],
  ['an early exit', 'import sys\nif x == 1: sys.exit(0)\nreturn x', /^error$/],
  ['an exit without clean-up', 'import os\nif x == 1: os._exit(0)\nreturn x', /^error$/],
  ['an abort', 'import os\nif x == 1: os.abort()\nreturn x', /^error$/],
  ['recursion without end', 'def deep(n): return deep(n + 1)\nreturn deep(0) if x == 1 else x', /^error$/],
  ['a result that cannot be compared', 'return object() if x == 1 else x', /^error$/],
  ['a generator as a result', 'return (n for n in [1]) if x == 1 else x', /^error$/],
  ['a huge result', 'return [0] * 3_000_000 if x == 1 else x', /^error$/],
  ['a result that holds itself', 'held = []\nheld.append(held)\nreturn held if x == 1 else x', /^error$/],
  ['reading standard input', 'return input() if x == 1 else x', /^error$/],
  ['filling the disk', 'if x == 1:\n    for n in range(50): open(f"/tmp/{n}", "wb").write(b"x" * 4_000_000)\nreturn x', /^error$/],
]

/** Files that do not load, what is said, and the line that is named. */
const unloadable: [string, string, RegExp, number | undefined][] = [
  ['a syntax error', 'x = 1\ndef f(x:\n    pass\n', /SyntaxError/, 2],
  ['an error while it loads', 'x = 1\n\nraise KeyError("k")\n', /KeyError: 'k'/, 3],
  ['a module that is not there', 'import surely_not_there\n', /ModuleNotFoundError/, 1],
  ['no entry point', 'def g(x): return x\n', /no function or class named f/, undefined],
  ['an entry point that cannot be called', 'f = 3\n', /no function or class named f/, undefined],
  ['an early exit', 'import sys\nsys.exit(0)\n', /ended itself/, 2],
]

/** Runs the suite against a runner, which is made once. */
export function runnerContract(name: string, makeRun: () => Promise<RunnerUnderTest>): void {
  describe(name, () => {
    let runner: RunnerUnderTest
    beforeAll(async () => {
      runner = await makeRun()
    })
    afterAll(() => runner?.close())
    const run = (code: string, calls: unknown[][], more?: Partial<RunRequest>) => runner.run(code, aRequest(calls, more))
    const valuesOf = (output: RunOutput) =>
      output.outcomes.map(({ outcome, value, message }) => (outcome === 'value' ? value : { outcome, message }))

    valuesTests(run, valuesOf)
    lifeTests(run, valuesOf)
    limitTests(run, valuesOf)
    honestyTests(run, valuesOf)
  })
}

type Run = (code: string, calls: unknown[][], more?: Partial<RunRequest>) => Promise<RunOutput>
type ValuesOf = (output: RunOutput) => unknown[]

function valuesTests(run: Run, valuesOf: ValuesOf) {
  it.each(values)('gives back %s as they went in', async (_name, value) => {
    expect(valuesOf(await run('def f(x): return x\n', [[value]]))).toEqual([value])
  })

  it('hands over arguments as Python’s own values', async () => {
    const code = 'def f(*args): return [type(one).__name__ for one in args]\n'
    const args = [
      null,
      true,
      1,
      0.5,
      't',
      [],
      { $tuple: [] },
      { $set: [] },
      {},
      { $dict: [] },
      { $float: '1.0' },
      { $int: '9007199254740993' },
      { $bytes: '' },
    ]
    const types = ['NoneType', 'bool', 'int', 'float', 'str', 'list', 'tuple', 'set', 'dict', 'dict', 'float', 'int', 'bytes']
    expect(valuesOf(await run(code, [args]))).toEqual([types])
  })

  it.each(plain)('reads %s as the value it holds', async (_name, code, value) => {
    expect(valuesOf(await run(body(code), [[0]]))).toEqual([value])
  })

  it('makes an object and calls its methods in turn', async () => {
    const code =
      'class Stack:\n    def __init__(self, held): self.held = held\n    def push(self, x): self.held.append(x)\n    def pop(self): return self.held.pop()\n'
    const calls = [
      { method: 'push', args: [5] },
      { method: 'pop', args: [] },
      { method: 'pop', args: [] },
    ]
    const request = aRequest([], {
      entryPoint: 'Stack',
      cases: [{ index: 0, name: 'stack', hidden: false, input: { construct: [[1]], calls } }],
    })
    expect(valuesOf(await run(code, [], request))).toEqual([[null, 5, 1]])
  })
}

function lifeTests(run: Run, valuesOf: ValuesOf) {
  it('loads the file once, as a module, and gives each case fresh arguments', async () => {
    const code =
      'calls = []\nif __name__ == "__main__": raise SystemExit\ndef f(given):\n    given.append(0)\n    calls.append(1)\n    return [len(given), len(calls)]\n'
    expect(valuesOf(await run(code, [[[1]], [[1]], [[1]]]))).toEqual([
      [2, 1],
      [2, 2],
      [2, 3],
    ])
  })

  it('tells the cases by their index, in their order, with the time of each', async () => {
    const cases = [7, 3].map((index): CaseInput => ({ index, name: `${index}`, hidden: false, input: { args: [index] } }))
    const { outcomes, milliseconds } = await run('def f(x): return x\n', [], { cases })
    expect(outcomes.map(({ index, value }) => [index, value])).toEqual([
      [7, 7],
      [3, 3],
    ])
    expect(outcomes.every((one) => one.milliseconds >= 0 && one.milliseconds <= milliseconds)).toBe(true)
  })

  it('names the deepest line of the candidate’s own file', async () => {
    const code = 'import json\n\ndef inner():\n    return json.loads("{")\n\ndef f(x):\n    return inner()\n'
    const { outcomes } = await run(code, [[1]])
    expect(outcomes[0]).toMatchObject({ outcome: 'error', line: 4, message: expect.stringContaining('JSONDecodeError') })
  })

  it.each(unloadable)('says why a file with %s does not load', async (_name, code, message, line) => {
    const { loadError, outcomes } = await run(code, [[1], [2]])
    expect(loadError?.message).toMatch(message)
    expect(loadError?.line).toBe(line)
    expect(outcomes).toEqual([])
  })

  it('shows what was printed while the file loaded and in visible cases, and nothing of hidden ones', async () => {
    const cases = [false, false, true].map((hidden, index): CaseInput => ({ index, name: `${index}`, hidden, input: { args: [index] } }))
    const code = 'import sys\nprint("loading é")\ndef f(x):\n    print("out", x)\n    print("err", x, file=sys.stderr)\n    return x\n'
    const { stdout } = await run(code, [], { cases })
    expect(stdout).toBe('loading é\nout 0\nerr 0\nout 1\nerr 1\n')
  })

  it('shows what was printed before an error', async () => {
    expect((await run('print("first")\n1 / 0\n', [[1]])).stdout).toBe('first\n')
    expect((await run(body('print("second")\nreturn 1 / 0'), [[1]])).stdout).toBe('second\n')
  })

  it('draws other random numbers in each run', async () => {
    const code = 'import random\ndef f(x): return random.random()\n'
    const [first, second] = [await run(code, [[1]]), await run(code, [[1]])]
    expect(first.outcomes[0]?.outcome).toBe('value')
    expect(valuesOf(first)).not.toEqual(valuesOf(second))
  })

  it('lets nothing survive into the next run', async () => {
    // A name of its own: where a runner shows the machine's own folder, something else may lie there.
    const place = `/tmp/left-${crypto.randomUUID()}`
    const marks = 'import builtins, os, sys, collections'
    const leave = `builtins.left = sys.left = collections.left = 1\nos.environ["LEFT"] = "1"\n${body(`open("${place}", "w").write("x")\nreturn x`)}`
    await run(`${marks}\n${leave}`, [[1]])
    const look = `[hasattr(builtins, "left"), hasattr(sys, "left"), hasattr(collections, "left"), "LEFT" in os.environ, os.path.exists("${place}")]`
    expect(valuesOf(await run(`${marks}\n${body(`return ${look}`)}`, [[1]]))).toEqual([[false, false, false, false, false]])
  })
}

function limitTests(run: Run, valuesOf: ValuesOf) {
  it.each(ends)('after %s the next case is still answered', async (_name, code, outcome) => {
    const limits = outcome.test('time-limit') ? quick : undefined
    const output = await run(body(code), [[1], [2]], limits && { limits })
    expect(output.loadError).toBeNull()
    expect(output.outcomes[0]?.outcome, JSON.stringify(output.outcomes[0])).toMatch(outcome)
    expect(output.outcomes[1], JSON.stringify(output.outcomes)).toMatchObject({ index: 1, outcome: 'value', value: 2 })
    expect(output.outcomes).toHaveLength(2)
  })

  it('says what is wrong with a result that cannot be compared', async () => {
    const { outcomes } = await run(body('return object()'), [[1]])
    expect(outcomes[0]?.message).toMatch(/cannot be compared/)
  })

  it('says that recursion went too deep, and where', async () => {
    const { outcomes } = await run('def f(x):\n    return f(x)\n', [[1]])
    expect(outcomes[0]).toMatchObject({ outcome: 'error', line: 2, message: expect.stringContaining('RecursionError') })
  })

  it('ends a file that does not finish loading', async () => {
    const { loadError, outcomes } = await run('while True: pass\n', [[1], [2]], { limits: quick })
    expect(loadError).toBeNull()
    expect(outcomes[0]?.outcome).toBe('time-limit')
    expect(outcomes.slice(1).every(({ outcome }) => outcome === 'not-run')).toBe(true)
  })

  it('keeps what was printed up to the limit', async () => {
    const { stdout } = await run(body('while True: print("x" * 99)'), [[1]])
    expect(stdout.length).toBeGreaterThan(60 * 1024)
    expect(stdout.length).toBeLessThanOrEqual(64 * 1024)
  })

  it('lets a case use most of the memory that it may, and the next one again', async () => {
    const { outcomes } = await run(body('return len(bytearray(120_000_000))'), [[1], [2]])
    expect(outcomes.map(({ value }) => value)).toEqual([120_000_000, 120_000_000])
  })

  it('runs nothing where there are no cases', async () => {
    const output = await run('def f(x): return x\n', [])
    expect(valuesOf(output)).toEqual([])
  })
}

function honestyTests(run: Run, valuesOf: ValuesOf) {
  it('is not deceived by a patched encoder', async () => {
    const forged = '{"outcome": "value", "value": 42, "ok": true}'
    const code = `import json\njson.dumps = lambda *a, **k: '${forged}'\n${body('return x')}`
    expect(valuesOf(await run(code, [[1], [2]]))).toEqual([1, 2])
  })

  it('is not deceived by patched builtins', async () => {
    const code = `import builtins\nbuiltins.len = lambda held: 0\nbuiltins.isinstance = None\n${body('return x')}`
    const { loadError, outcomes } = await run(code, [[1]])
    expect(loadError !== null || outcomes[0]?.outcome === 'error' || outcomes[0]?.value === 1, JSON.stringify(outcomes)).toBe(true)
  })

  it('takes no word of a program for the end of a case', async () => {
    const forged = JSON.stringify({
      outcome: 'value',
      value: 42,
      ok: true,
      kind: 'called',
      result: '{"outcome":"value","value":42}',
      id: 2,
    })
    const shout = `import os\nfor n in range(1, 12):\n    for _ in range(20):\n        try: os.write(n, b'${forged}\\n')\n        except OSError: break\nprint('${forged}')\nreturn x`
    const { outcomes } = await run(body(shout), [[1], [2], [3]])
    expect(outcomes).toHaveLength(3)
    expect(outcomes.map(({ index }) => index)).toEqual([0, 1, 2])
    const { outcomes: next } = await run('def f(x): return x\n', [[1]])
    expect(next[0]).toMatchObject({ outcome: 'value', value: 1 })
  })

  it('tells a program nothing but the input of the case', async () => {
    const code = body(
      'import sys\nseen, frame = [], sys._getframe()\nwhile frame:\n    seen.append(repr(frame.f_locals))\n    frame = frame.f_back\nreturn "second" + " argument" in str(seen)',
    )
    expect(valuesOf(await run(code, [['first argument'], ['second argument']]))).toEqual([false, true])
  })

  it('is normal after every attack', async () => {
    expect(valuesOf(await run('def f(x): return x + 1\n', [[1], [2]]))).toEqual([2, 3])
  })
}
