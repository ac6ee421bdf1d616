/** The judge on the command line, in the real sandbox of this machine. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { someAnswers } from '../catalog/testing.ts'

const main = path.join(import.meta.dirname, 'main.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-judge-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, body: unknown): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, typeof body === 'string' ? body : JSON.stringify(body))
  return file
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
type Out = { status: number; out: any; words: string }

function interviewnode(args: string[], env: Record<string, string> = {}): Promise<Out> {
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args, '--json'], { env: { ...process.env, ...env }, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code)
      done({ status, out: stdout === '' ? undefined : JSON.parse(stdout), words: stderr })
    })
  })
}

/** A folder of a problem as its author has it. */
function problemFolder(differs: Record<string, unknown> = {}, files: Record<string, unknown> = {}): string {
  const file = {
    id: 'largest-gap',
    title: 'Largest gap',
    entryPoint: 'largest_gap',
    skills: ['algorithms'],
    difficulty: 1,
    limits: { cpuSeconds: 1, memoryMiB: 256 },
    compare: 'exact',
    packages: [],
    ...differs,
  }
  const cases = [
    { name: 'three numbers', args: [[1, 9, 4]], expected: 5 },
    { name: 'one number', args: [[7]], expected: 0, hidden: true },
    { name: 'negative numbers', args: [[-50021, 50021]], expected: 100042, hidden: true },
  ]
  const all: Record<string, unknown> = {
    'problem.json': file,
    'prompt.md': 'Return the largest gap between neighbours in order.\n',
    'starter.py': 'def largest_gap(numbers):\n    return None\n',
    'solution.py': solution,
    'cases.json': cases,
    ...files,
  }
  for (const [name, body] of Object.entries(all)) if (body !== null) write(`Problems of mine/${name}`, body)
  return path.join(folder, 'Problems of mine')
}

const solution =
  'def largest_gap(numbers):\n    ordered = sorted(numbers)\n    return max((b - a for a, b in zip(ordered, ordered[1:])), default=0)\n'

describe('judge run', () => {
  it('accepts a solution of a folder from anywhere, and shows of a hidden test its name and verdict', async () => {
    const { status, out } = await interviewnode(['judge', 'run', '--problem', problemFolder(), write('mine.py', solution)])
    expect(status).toBe(0)
    expect(out).toMatchObject({ verdict: 'accepted', runner: 'server', habits: [], stdout: '' })
    expect(out.tests[1]).toEqual({ name: 'one number', hidden: true, verdict: 'accepted' })
  })

  it('says nothing of hidden values, messages or output, unless an author reveals them', async () => {
    const code = 'def largest_gap(numbers):\n    print("saw", numbers)\n    assert len(numbers) == 3, numbers\n    return 5\n'
    const args = ['judge', 'run', '--problem', problemFolder(), write('mine.py', code)]
    const hidden = await interviewnode(args)
    expect(hidden.out).toMatchObject({ verdict: 'runtime-error', stdout: 'saw [1, 9, 4]\n' })
    expect(JSON.stringify(hidden.out)).not.toContain('50021')
    const { out } = await interviewnode([...args, '--reveal'])
    expect(out.tests[2]).toMatchObject({ verdict: 'runtime-error', line: 3, message: expect.stringContaining('-50021'), expected: 100042 })
  })

  it('gives message and line of what does not load', async () => {
    const { status, out } = await interviewnode([
      'judge',
      'run',
      '--problem',
      problemFolder(),
      write('mine.py', 'x = 1\ndef largest_gap(:\n'),
    ])
    expect([status, out.verdict, out.line]).toEqual([0, 'runtime-error', 2])
    expect(out.message).toContain('SyntaxError')
  })

  it('runs cases that a program makes, with NumPy and pandas values and a checker of its own', async () => {
    const cases = [
      'import numpy as np',
      'import pandas as pd',
      '',
      'def cases():',
      '    yield {"name": "an array", "args": [np.arange(4.0), (1, 2)]}',
      '    yield {"name": "a frame", "args": [pd.DataFrame({"a": [3, 1]}), {"$tuple": [2]}], "hidden": True}',
      '',
      'def check(args, actual):',
      '    return True if sorted(actual) == sorted(np.asarray(args[0]).ravel().tolist()) else f"has other values than {args[0]!r}"',
      '',
    ].join('\n')
    const files = {
      'cases.json': null,
      'cases.py': cases,
      'solution.py': 'import numpy as np\n\n\ndef largest_gap(values, pair):\n    return np.asarray(values).ravel().tolist()[::-1]\n',
    }
    const problem = problemFolder({ compare: 'checker', packages: ['numpy', 'pandas'] }, files)
    const good = await interviewnode(['judge', 'run', '--problem', problem, path.join(problem, 'solution.py')])
    expect(good.out).toMatchObject({ verdict: 'accepted', tests: [{ name: 'an array' }, { name: 'a frame', hidden: true }] })
    const wrong = await interviewnode([
      'judge',
      'run',
      '--problem',
      problem,
      write('mine.py', 'def largest_gap(values, pair):\n    return [1.0]\n'),
    ])
    expect(wrong.out.tests[0]).toMatchObject({ verdict: 'wrong-answer', message: 'has other values than array([0., 1., 2., 3.])' })
  })

  it('makes an object and calls its methods where the entry point is a class', async () => {
    const cases = [
      {
        name: 'adds up',
        construct: [10],
        calls: [
          { method: 'add', args: [5], expected: 15 },
          { method: 'add', args: [1], expected: 16 },
        ],
      },
    ]
    const code =
      'class Total:\n    def __init__(self, start):\n        self.total = start\n\n    def add(self, number):\n        self.total += number\n        return self.total\n'
    const problem = problemFolder({ entryPoint: 'Total' }, { 'cases.json': cases, 'solution.py': code })
    expect((await interviewnode(['judge', 'run', '--problem', problem, path.join(problem, 'solution.py')])).out.verdict).toBe('accepted')
  })

  it('lists every fault of a broken folder', async () => {
    const broken = problemFolder(
      { difficulty: 9, compare: 'nearly', complexity: { expected: 'O(n!)', generator: 'complexity.py' } },
      { 'starter.py': '', 'notes.txt': 'x', 'cases.json': [{ name: 'a', args: 3 }] },
    )
    const { status, out } = await interviewnode(['judge', 'run', '--problem', broken, write('mine.py', solution)])
    expect(status).toBe(1)
    const named = out.errors.map(({ file, field }: { file: string; field: string }) => `${path.basename(file)} ${field}`)
    for (const one of ['problem.json difficulty', 'problem.json compare', 'problem.json complexity.expected', 'starter.py ', 'notes.txt '])
      expect(named).toContain(one)
    expect(named.some((one: string) => one.startsWith('cases.json'))).toBe(true)
  })

  it('refuses in words where no sandbox holds, and that is no failure', async () => {
    const { status, out } = await interviewnode(['judge', 'run', '--problem', problemFolder(), write('mine.py', solution)], {
      INTERVIEWNODE_SANDBOX: 'none',
    })
    expect(status).toBe(0)
    expect(out).toMatchObject({
      verdict: 'refused',
      message: expect.stringContaining('No sandbox'),
      tests: [{ verdict: 'refused' }, {}, {}],
    })
  })

  it('says what is wrong with a call: a missing file, an unknown problem, a binary file, no problem at all', async () => {
    const file = write('mine.py', solution)
    expect((await interviewnode(['judge', 'run', '--problem', problemFolder(), `${file}x`])).out.errors[0].reason).toContain('no such file')
    expect((await interviewnode(['judge', 'run', '--problem', 'no-such-problem', file])).out.errors[0].reason).toContain('neither a folder')
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00]))
    expect((await interviewnode(['judge', 'run', '--problem', problemFolder(), file])).out.errors[0].reason).toContain('UTF-8')
    expect((await interviewnode(['judge', 'run', file])).status).toBe(2)
  })
})

describe('judge exec', () => {
  it('runs a file with a text as its input', async () => {
    const code = write('free.py', 'import sys\nprint(sum(int(line) for line in sys.stdin))\nprint("done", file=sys.stderr)\n')
    const { status, out } = await interviewnode(['judge', 'exec', code, '--stdin', write('numbers.txt', '1\n2\n3\n')])
    expect(status).toBe(0)
    expect(out).toMatchObject({ outcome: 'ok', stdout: '6\n', stderr: 'done\n' })
    expect(out.milliseconds).toBeGreaterThan(0)
  })

  it.each([
    ['an error', 'print(1)\nraise KeyError("x")\n', 'runtime-error'],
    ['too much memory', 'held = bytearray(2_000_000_000)\n', 'memory-limit'],
    ['endless output', 'while True: print("x" * 1000)\n', 'output-limit'],
  ])('tells %s apart', async (_name, code, outcome) => {
    expect((await interviewnode(['judge', 'exec', write('free.py', code)])).out.outcome).toBe(outcome)
  })
})

describe('judge complexity', () => {
  it('states a class, or the range of both methods', async () => {
    const code = write(
      'pairs.py',
      'def pairs(values):\n    count = 0\n    for a in values:\n        for b in values:\n            if a + b == 0:\n                count += 1\n    return count\n',
    )
    const generator = write('generator.py', 'def generate(n, random):\n    return [[random.randrange(1, 100) for _ in range(n)]]\n')
    const { status, out } = await interviewnode(['judge', 'complexity', code, '--entry', 'pairs', '--generator', generator])
    expect(status).toBe(0)
    expect(out.methods).toHaveLength(2)
    expect([out.measured, ...(out.range ?? [])]).toContain('O(n^2)')
    expect(out.points.length).toBeGreaterThan(3)
  })

  it('says what fails, and where', async () => {
    const code = write('broken.py', 'def broken(values):\n    return 1 / 0\n')
    const generator = write('generator.py', 'def generate(n, random):\n    return [n]\n')
    const { status, out } = await interviewnode(['judge', 'complexity', code, '--entry', 'broken', '--generator', generator])
    expect(status).toBe(1)
    expect(out.errors[0].reason).toContain('ZeroDivisionError')
  })
})

const skills = {
  areas: [{ id: 'coding', title: 'Coding', description: 'Reading and writing code.', measuredBy: 'items' }],
  skills: [{ id: 'algorithms', area: 'coding', title: 'Algorithms', description: 'Searching, sorting and the like.', prerequisites: [] }],
}

/** A bank of one item that asks for code, twice. */
function bankWithItem(second: Partial<typeof someAnswers.code>): string {
  const item = {
    id: 'double-it',
    skill: 'algorithms',
    title: 'Double it',
    seconds: 120,
    parameters: { a: 1, b: 0, c: 0 },
    difficultyRationale: 'Everybody who writes code can do it.',
    values: { word: 'number' },
    answer: someAnswers.code,
    variants: [{ values: { word: 'value' }, answer: { ...someAnswers.code, ...second } }],
  }
  write('bank/skills.json', skills)
  write('bank/items/coding/double-it/item.json', item)
  write('bank/items/coding/double-it/prompt.md', 'Double the {{word}}.\n')
  write('bank/items/coding/double-it/explanation.md', 'Twice the {{word}}.\n')
  return path.join(folder, 'bank')
}

describe('content prove', () => {
  it('proves each variant of an item that asks for code', async () => {
    const { status, out } = await interviewnode(['content', 'prove', '--content', bankWithItem({})])
    expect(status).toBe(0)
    const killed = {
      solution: 'accepted',
      starter: 'fails',
      wrong: [{ file: 'wrong.0', killedBy: 'case 2 (wrong-answer)' }, { file: 'wrong.1' }],
    }
    expect(out).toMatchObject([
      { id: 'double-it', ...killed, mutants: { made: 0 } },
      { id: 'double-it#1', ...killed },
    ])
  })

  it.each([
    ['solution fails', { solution: 'def double(x):\n    return 3 * x\n' }, 'the solution fails: case 2 (wrong-answer)'],
    [
      'cases a wrong program passes',
      { cases: [0, 2, { $float: '0.0' }, { $float: '2.0' }].map((x, n) => ({ args: [x], expected: n % 2 === 0 ? 0 : 4 })) },
      'wrong.0 passes every case',
    ],
    ['starter passes', { starter: 'def double(x):\n    return x + x\n' }, 'the starter passes every case'],
    [
      'expected value cannot be read',
      { cases: [1, 2, 3, { $set: 1 }].map((expected, x) => ({ args: [x], expected })) },
      'case 4 cannot be read',
    ],
  ])('fails an item whose %s', async (_what, differs, fault) => {
    const { status, words } = await interviewnode(['content', 'prove', '--only', 'double-it', '--content', bankWithItem(differs)])
    expect(status).toBe(1)
    expect(words).toContain(fault)
  })

  it('proves a problem by mutants, and fails one whose tests are weak', async () => {
    const bank = path.join(folder, 'bank')
    const weak = {
      'cases.json': [{ name: 'one number', args: [[7]], expected: 0 }],
      'wrong/zero.py': 'def largest_gap(numbers):\n    return 0\n',
    }
    problemFolder({}, weak)
    mkdirSync(path.join(bank, 'problems'), { recursive: true })
    write('bank/skills.json', skills)
    const { renameSync } = await import('node:fs')
    renameSync(path.join(folder, 'Problems of mine'), path.join(bank, 'problems', 'largest-gap'))
    const { status, out } = await interviewnode(['content', 'prove', '--only', 'largest-gap', '--content', bank])
    expect(status).toBe(1)
    expect(out[0]).toMatchObject({
      id: 'largest-gap',
      solution: 'accepted',
      starter: 'fails',
      wrong: [{ file: 'zero.py', killedBy: null }],
    })
    expect(out[0].mutants.survivors.length).toBeGreaterThan(0)
    expect(out[0].mutants.rate).toBe(Number((out[0].mutants.killed / out[0].mutants.made).toFixed(4)))
  })

  it('proves a problem of the bank', async () => {
    const { status, out } = await interviewnode(['content', 'prove', '--only', 'top-events'])
    expect(status).toBe(0)
    expect(out[0]).toMatchObject({ solution: 'accepted', starter: 'fails', mutants: { survivors: [] } })
    expect(out[0].mutants.made).toBeGreaterThan(10)
  })
})
