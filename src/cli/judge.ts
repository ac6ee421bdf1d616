/** `interviewnode judge run | exec | complexity | fetch-packages`: the judge on files. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Found, readProblem } from '../catalog/edge/load-catalog.ts'
import { type ContentProblem, caseFaults, type Problem } from '../catalog/index.ts'
import { stateComplexity } from '../judge/core/complexity.ts'
import { allHabits } from '../judge/core/habits/all-habits.ts'
import { withCases } from '../judge/edge/author-cases.ts'
import { ruffDiagnostics } from '../judge/edge/ruff.ts'
import { startSandbox, tiersOf } from '../judge/edge/sandbox.ts'
import { serverRunner } from '../judge/edge/server-runner.ts'
import type { Judgement } from '../judge/index.ts'
import type { ServerRunner } from '../judge/ports.ts'
import { judgeOnServer } from '../judge/service.ts'
import { configOf, loadBank, parse, printJson, refuse, UsageError, usage } from './command.ts'
import { fetchPackages } from './judge-packages.ts'

const help = [
  'Usage: interviewnode judge run --problem ID|DIR FILE.py [--reveal] [--json]',
  '       interviewnode judge exec FILE.py [--stdin FILE] [--json]',
  '       interviewnode judge complexity FILE.py --entry NAME --generator GEN.py [--budget SECONDS] [--json]',
  '       interviewnode judge fetch-packages [--from URL|DIR] [--data DIR]',
].join('\n')

const text = { type: 'string' } as const

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    problem: text,
    reveal: { type: 'boolean' },
    stdin: text,
    entry: text,
    generator: text,
    budget: text,
    from: text,
  })
  try {
    return await dispatch(positionals, values)
  } catch (error) {
    if (error instanceof Unreadable) return refuse([{ file: error.file, field: '', reason: error.message }], values.json)
    throw error
  }
}

async function dispatch([verb, file, ...more]: string[], values: Flags): Promise<number> {
  if (more.length > 0) return usage(`Too many words: ${more.join(' ')}. ${help}`)
  if (verb === 'run') return runFile(required(file, 'a file'), required(values.problem, '--problem'), values)
  if (verb === 'exec') return execFile(required(file, 'a file'), values)
  if (verb === 'complexity')
    return complexityOf(required(file, 'a file'), required(values.entry, '--entry'), required(values.generator, '--generator'), values)
  if (verb === 'fetch-packages' && file === undefined) return fetch(values)
  return usage(help)
}

function required(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`Name ${what}.`)
  return value
}

class Unreadable extends Error {
  readonly file: string
  constructor(file: string, reason: string) {
    super(reason)
    this.file = file
  }
}

const largestFile = 10 * 1024 * 1024

function readText(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new Unreadable(file, 'there is no such file')
  if (found.size > largestFile) throw new Unreadable(file, `has ${found.size} bytes; at most ${largestFile} are read`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    throw new Unreadable(file, 'is not UTF-8 text')
  }
}

type Flags = {
  json?: boolean
  reveal?: boolean
  problem?: string
  entry?: string
  generator?: string
  stdin?: string
  budget?: string
  content?: string
  data?: string
  from?: string
}

/** Does work with the sandbox of this machine; without one, `refused` says why. */
async function withRunner<T>(flags: Flags, work: (runner: ServerRunner) => Promise<T>, refused: (why: string) => T): Promise<T> {
  const { python, sandbox: wanted, searchPath } = configOf(flags)
  const { sandbox, report } = await startSandbox({ python, searchPath, tiers: tiersOf(wanted) })
  if (sandbox === undefined) {
    const missing = report.layers.filter(({ works }) => !works).map(({ name, advice }) => `${name}: ${advice}`)
    return refused(`No sandbox holds on this machine, so no code is run. ${missing.join(' ')}`.trim())
  }
  try {
    return await work(serverRunner(sandbox, 'server'))
  } finally {
    await sandbox.close()
  }
}

/** The problem of a folder or of the bank, or every fault of it. */
function findProblem(name: string, bank: string | undefined): { problem: Problem } | { faults: ContentProblem[] } {
  if (!existsSync(path.join(name, 'problem.json')) && !name.includes('/') && !statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    const { catalog, problems } = loadBank(bank)
    const problem = catalog.problems.find(({ id }) => id === name)
    if (problem) return { problem }
    const own = problems.filter(({ file }) => file.startsWith(`problems/${name}/`))
    return { faults: own.length > 0 ? own : [{ file: name, field: '', reason: 'is neither a folder nor the id of a problem in the bank' }] }
  }
  const found: Found = { problems: [], warnings: [] }
  const folder = path.resolve(name)
  const problem = readProblem(path.dirname(folder), path.basename(folder), found)
  const faults = problem ? caseFaults(problem).map((fault) => ({ file: `${problem.id}/cases.json`, ...fault })) : []
  return problem && faults.length === 0 ? { problem } : { faults: [...found.problems, ...faults] }
}

async function runFile(file: string, name: string, flags: Flags): Promise<number> {
  const code = readText(file)
  const found = findProblem(name, flags.content)
  if ('faults' in found) return refuse(found.faults, flags.json)
  return await withRunner(
    flags,
    async (runner) => {
      const whole = await withCases(found.problem, runner)
      if ('faults' in whole)
        return refuse(
          whole.faults.map((fault) => ({ file: `${found.problem.id}/cases.py`, ...fault })),
          flags.json,
        )
      return judged(runner, whole.problem, code, flags)
    },
    (why) => {
      const tests = found.problem.cases.map(({ name: test, hidden }) => ({ name: test, hidden, verdict: 'refused' as const }))
      return say({ verdict: 'refused', tests, message: why, stdout: '', milliseconds: 0, habits: [], runner: 'none' }, flags)
    },
  )
}

async function judged(runner: ServerRunner, problem: Problem, code: string, flags: Flags): Promise<number> {
  const reveal = flags.reveal === true
  const { judgement } = await judgeOnServer(runner, problem, code, { reveal })
  const habits = allHabits(code, await ruffDiagnostics(code))
  const complexity =
    problem.complexity && problem.generator && judgement.verdict !== 'runtime-error'
      ? {
          ...stateComplexity(
            (await runner.measure({ code, entryPoint: problem.entryPoint, generator: problem.generator, budgetSeconds: 2 })).points,
          ),
          expected: problem.complexity.expected,
        }
      : undefined
  return say(
    { ...judgement, tests: judgement.tests.map(({ input: _, ...test }) => test), ...(complexity ? { complexity } : {}), habits },
    flags,
  )
}

type Spoken = Omit<Judgement, 'runner'> & { runner: string; habits: { rule: string; line: number; message: string }[] }

function say(judgement: Spoken, { json }: Flags): number {
  if (json) {
    printJson(judgement)
    return 0
  }
  const { verdict, tests, message, line, habits, stdout } = judgement
  process.stdout.write(`${verdict}${message ? `: ${line ? `line ${line}: ` : ''}${message}` : ''}\n`)
  for (const test of tests) {
    const detail = [
      test.message,
      'actual' in test ? `got ${JSON.stringify(test.actual)}, expected ${JSON.stringify(test.expected)}` : undefined,
    ]
    const words = test.verdict === 'accepted' ? '' : detail.filter((one) => one !== undefined).join('; ')
    process.stdout.write(`  ${test.verdict.padEnd(14)} ${test.name}${test.hidden ? ' (hidden)' : ''}${words ? `: ${words}` : ''}\n`)
  }
  for (const habit of habits) process.stdout.write(`  line ${habit.line}: ${habit.rule}: ${habit.message}\n`)
  if (stdout) process.stdout.write(`printed:\n${stdout}`)
  return 0
}

async function execFile(file: string, flags: Flags): Promise<number> {
  const code = readText(file)
  const stdin = flags.stdin === undefined ? '' : readText(flags.stdin)
  return await withRunner(
    flags,
    async (runner) => {
      const { outcome, message, line, ...rest } = await runner.exec(code, stdin, { cpuSeconds: 10, memoryMiB: 512 })
      const result = {
        outcome: outcome === 'error' ? 'runtime-error' : outcome,
        ...(message ? { message } : {}),
        ...(line ? { line } : {}),
        ...rest,
      }
      if (flags.json) printJson(result)
      else {
        process.stdout.write(result.stdout)
        process.stderr.write(`${result.stderr}${result.outcome}${message ? `: ${message}` : ''}, ${Math.round(result.milliseconds)} ms\n`)
      }
      return 0
    },
    (why) => {
      const result = { outcome: 'refused', stdout: '', stderr: why, milliseconds: 0, peakMiB: 0 }
      if (flags.json) printJson(result)
      else process.stderr.write(`refused: ${why}\n`)
      return 0
    },
  )
}

async function complexityOf(file: string, entryPoint: string, generatorFile: string, flags: Flags): Promise<number> {
  const budgetSeconds = Number(flags.budget ?? 2)
  if (!(budgetSeconds >= 0.1 && budgetSeconds <= 60)) return usage(`--budget takes 0.1 to 60 seconds of CPU. ${help}`)
  const job = { code: readText(file), entryPoint, generator: readText(generatorFile), budgetSeconds }
  return await withRunner(
    flags,
    async (runner) => {
      const { points, error } = await runner.measure(job)
      if (error) return refuse([{ file, field: error.line ? `line ${error.line}` : '', reason: error.message }], flags.json)
      const report = stateComplexity(points)
      if (flags.json) printJson(report)
      else {
        const range = report.range ? `, between ${report.range.join(' and ')}` : ''
        process.stdout.write(
          `${report.measured}${range} (${report.methods.map((method) => `${method.name}: ${method.class}`).join(', ')})\n`,
        )
      }
      return 0
    },
    (why) => refuse([{ file, field: '', reason: why }], flags.json),
  )
}

async function fetch({ from, json, ...flags }: Flags): Promise<number> {
  const result = await fetchPackages({
    folder: configOf(flags).dataFolder,
    from,
    packages: ['numpy', 'pandas'],
    say: (line) => process.stderr.write(`${line}\n`),
  })
  if (!result.ok) return refuse([{ file: '', field: '', reason: result.failure.reason }], json)
  if (json) printJson(result.value)
  else process.stdout.write('NumPy and pandas are ready for Python in the browser.\n')
  return 0
}
