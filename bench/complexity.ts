/**
 * How often the stated time complexity is right: `node bench/complexity.ts [--set tuned|independent|both] [--budget SECONDS] [--python PATH]`.
 * Measures every function in bench/complexity/<set>/*.py, each in a process of its own. A file holds `# class: O(n)`, `# kind: python`, the function `measured`
 * and `generate(n, random)`, which makes its arguments. The functions are trusted: no sandbox.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  type ComplexityClass,
  type ComplexityMethod,
  type ComplexityPoint,
  type ComplexityReport,
  complexityClasses,
  complexityClassSchema,
  complexityPointSchema,
  samplesOf,
  stateComplexity,
} from '../src/judge/core/complexity.ts'

const root = path.dirname(import.meta.dirname)
const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'both' },
    budget: { type: 'string', default: '2' },
    python: { type: 'string', default: '/usr/bin/python3' },
  },
})
const budgetSeconds = Number(options.budget)
const sets = options.set === 'both' ? ['tuned', 'independent'] : [options.set]

interface Outcome {
  name: string
  kind: string
  truth: ComplexityClass
  report: ComplexityReport
  error: string
}

/** What a way of answering says of one function: the classes it holds possible; one class is a statement, none is silence. */
type Answer = ComplexityClass[]
const between = (low: ComplexityClass, high: ComplexityClass): Answer =>
  complexityClasses.slice(complexityClasses.indexOf(low), complexityClasses.indexOf(high) + 1)

interface Way {
  name: string
  states: (report: ComplexityReport) => ComplexityClass | undefined
  holds: (report: ComplexityReport) => Answer
}

const alone = (name: string, states: Way['states']): Way => ({
  name,
  states,
  holds: (report) => [states(report)].filter((one) => one !== undefined),
})
const ways: Way[] = [
  {
    name: 'both methods agree',
    states: ({ measured }) => (measured === 'unknown' ? undefined : measured),
    holds: ({ measured, range }) => (measured !== 'unknown' ? [measured] : range === undefined ? [] : between(...range)),
  },
  // The baseline always states. It reads the same points, so it gains from how these were measured.
  alone('seconds alone, plain least squares', ({ points }) => plainLeastSquares(points)),
  alone('seconds alone', ({ methods }) => methodFound(methods, 'seconds')),
  alone('steps alone', ({ methods }) => methodFound(methods, 'steps')),
]

function methodFound(methods: ComplexityReport['methods'], name: ComplexityMethod): ComplexityClass | undefined {
  const found = methods.find((method) => method.name === name)?.class
  return found === 'unknown' ? undefined : found
}

/** seconds = c + a·f(n) by ordinary least squares, the class with the least sum of squares: what fitting tools do. */
function plainLeastSquares(points: ComplexityPoint[]): ComplexityClass | undefined {
  const samples = samplesOf(points, 'seconds')
  const growth: ((n: number) => number)[] = [
    () => 1,
    Math.log2,
    (n) => n,
    (n) => n * Math.log2(n),
    (n) => n ** 2,
    (n) => n ** 3,
    (n) => 2 ** Math.min(n, 500),
  ]
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = growth.map((term) => {
    const x = samples.map(({ n }) => term(n))
    const y = samples.map(({ cost }) => cost)
    const [middleX, middleY] = [mean(x), mean(y)]
    const spread = mean(x.map((value) => (value - middleX) ** 2))
    const slope = spread > 0 ? mean(x.map((value, index) => (value - middleX) * ((y[index] ?? 0) - middleY))) / spread : 0
    return slope < 0
      ? Number.POSITIVE_INFINITY
      : mean(y.map((value, index) => (value - middleY - slope * ((x[index] ?? 0) - middleX)) ** 2))
  })
  return samples.length > 0 ? complexityClasses[squares.indexOf(Math.min(...squares))] : undefined
}

const driver = `
import json, sys
sys.path.insert(0, sys.argv[1])
import measure
source = open(sys.argv[2]).read()
print(json.dumps(measure.measure(source, "measured", source, float(sys.argv[3]))))
`

function python(...args: string[]): string {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' }
  const result = spawnSync(options.python, ['-c', ...args], { env, encoding: 'utf8', timeout: 60_000 + budgetSeconds * 10_000 })
  if (result.status !== 0) throw new Error(`${args.at(-2) ?? ''}: ${result.stderr || result.error || result.signal}`)
  return result.stdout.trim()
}

function measureFile(file: string): Outcome {
  const source = readFileSync(file, 'utf8')
  const truth = complexityClassSchema.parse(/^# class: (.+)$/m.exec(source)?.[1])
  const measured = JSON.parse(python(driver, path.join(root, 'src', 'judge', 'edge'), file, String(budgetSeconds)))
  return {
    name: path.basename(file, '.py'),
    kind: /^# kind: (.+)$/m.exec(source)?.[1] ?? '',
    truth,
    report: stateComplexity(complexityPointSchema.array().parse(measured.points)),
    error: measured.error?.message ?? '',
  }
}

/** A share with its 90 % interval (Wilson 1927). */
function share(count: number, total: number): string {
  if (total === 0) return 'none'
  const z = 1.6449
  const p = count / total
  const middle = (p + z ** 2 / (2 * total)) / (1 + z ** 2 / total)
  const half = (z / (1 + z ** 2 / total)) * Math.sqrt((p * (1 - p)) / total + z ** 2 / (4 * total ** 2))
  const percent = (value: number) => (100 * Math.min(1, Math.max(0, value))).toFixed(1)
  return `${percent(p)} % (${percent(middle - half)} to ${percent(middle + half)})`
}

function reportWay({ name, states, holds }: Way, outcomes: Outcome[]): string {
  const stated = outcomes.filter(({ report }) => states(report) !== undefined)
  const wrong = stated.filter(({ report, truth }) => states(report) !== truth)
  const held = outcomes.filter(({ report, truth }) => holds(report).includes(truth))
  return [
    `  ${name}: ${stated.length} stated, ${wrong.length} wrong`,
    `    stated ${share(stated.length, outcomes.length)}, wrong among stated ${share(wrong.length, stated.length)}, truth held ${share(held.length, outcomes.length)}`,
  ].join('\n')
}

function reportMisses(outcomes: Outcome[]): string {
  const misses = outcomes.filter(({ report, truth }) => report.measured !== truth)
  const rows = misses.map(({ name, kind, truth, report, error }) => {
    const found = report.methods.map((method) => method.class)
    const said = report.measured === 'unknown' ? `unknown ${report.range?.join(' to ') ?? ''}` : `WRONG ${report.measured}`
    return `  | ${[name, kind, truth, ...found, said, error.slice(0, 50)].join(' | ')} |`
  })
  return ['  | not stated or wrong | kind | truth | seconds | steps | said | ended by |', '  |---|---|---|---|---|---|---|', ...rows].join(
    '\n',
  )
}

const versions = python('import platform, numpy; print(f"Python {platform.python_version()}, NumPy {numpy.__version__}")')
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${versions}, ${budgetSeconds} s of CPU each`,
)
console.log('Intervals are 90 %. "Truth held": the stated class, or the range of an unknown, holds it.')
for (const set of sets) {
  const folder = path.join(root, 'bench', 'complexity', set)
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith('.py'))
  if (files.length === 0) {
    console.error(`No functions in ${folder}.`)
    process.exit(1)
  }
  const loadBefore = loadavg()[0] ?? 0
  const outcomes = files.sort().map((file) => measureFile(path.join(folder, file)))
  console.log(
    `\n${set}: ${outcomes.length} functions; load average ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
  )
  for (const way of ways) console.log(reportWay(way, outcomes))
  console.log(reportMisses(outcomes))
}
