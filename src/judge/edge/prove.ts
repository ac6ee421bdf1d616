/** Proves a problem: its solution passes, everything wrong fails, and so do small changes of the solution. What each operator does is in docs/proving-problems.md. */
import type { Problem } from '../../catalog/index.ts'
import { sameValue } from '../core/compare.ts'
import { judgeCase, judgeRun, runRequest } from '../core/judge-run.ts'
import { decodeValue } from '../core/values.ts'
import type { Judgement } from '../model.ts'
import type { Mutant, ServerRunner } from '../ports.ts'
import { judgeOnServer } from '../service.ts'

/** At least this share of all mutants must die, and of those that some input tells from the solution; at most this share may be equivalent. */
export const bars = { killed: 0.93, killedOfOthers: 0.98, equivalent: 0.08 }

/** An equivalent mutant shows no difference on this many random inputs; a second reader's solution on fewer, since it also has to pass. */
const inputsForEquivalence = 3000
const inputsForReader = 300
const seed = 20261

/** A mutant is killed when it takes this many times as long as the solution, but never before this many seconds. */
const slowFactor = 10
const leastSeconds = 0.25

export type Proven = {
  id: string
  ok: boolean
  faults: string[]
  solution: string
  starter: string
  secondReader: string | null
  wrong: { file: string; killedBy: string | null }[]
  mutants: {
    made: number
    killed: number
    equivalent: { line: number; change: string; reason: string }[]
    survivors: { line: number; change: string }[]
    rate: number
  }
}

/** Proves a problem with its cases; nothing is written. Mutants run side by side, as many as there are places. */
export async function proveProblem(problem: Problem, runner: ServerRunner, places: number): Promise<Proven> {
  const faults: string[] = []
  const judge = async (code: string) => (await judgeOnServer(runner, problem, code, { reveal: true })).judgement
  const solution = await judge(problem.solution)
  if (solution.verdict !== 'accepted') faults.push(`the solution fails: ${firstFailure(solution)}`)
  const starter = await judge(problem.starter)
  if (starter.verdict === 'accepted') faults.push('the starter passes every test')
  const wrong = await inTurn(problem.wrong, places, async ({ file, code }) => ({ file, killedBy: firstFailure(await judge(code)) }))
  faults.push(...wrong.filter(({ killedBy }) => killedBy === null).map(({ file }) => `wrong/${file} passes every test`))
  const secondReader = problem.secondReader === '' ? null : await judge(problem.secondReader)
  if (secondReader && secondReader.verdict !== 'accepted') faults.push(`the second reader's solution fails: ${firstFailure(secondReader)}`)
  if (secondReader && problem.randomInputs !== '') {
    const difference = await findDifference(problem, runner, problem.secondReader, inputsForReader)
    if (difference) faults.push(`the second reader's solution differs from ours: ${difference}`)
  }
  const mutants =
    solution.verdict === 'accepted'
      ? await runMutants(problem, solution, runner, places)
      : { made: 0, killed: 0, equivalent: [], survivors: [], rate: 0, faults: [] }
  faults.push(...mutants.faults, ...(solution.verdict === 'accepted' ? shortOf(mutants) : []))
  const { faults: _, ...shown } = mutants
  return {
    id: problem.id,
    ok: faults.length === 0,
    faults,
    solution: solution.verdict,
    starter: starter.verdict === 'accepted' ? 'accepted' : 'fails',
    secondReader: secondReader?.verdict ?? null,
    wrong,
    mutants: shown,
  }
}

/** The first test that failed, with its verdict; null when the run was accepted. */
export function firstFailure({ verdict, tests, message }: Judgement): string | null {
  if (verdict === 'accepted') return null
  const test = tests.find((one) => one.verdict !== 'accepted' && one.verdict !== 'not-run')
  return test ? `${test.name} (${test.verdict})` : (message ?? verdict)
}

type Counts = Pick<Proven['mutants'], 'made' | 'killed' | 'equivalent'>

/** In words, where the counts fall short of the bars. */
export function shortOf({ made, killed, equivalent }: Counts): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const others = made - equivalent.length
  const checks: [boolean, string][] = [
    [made > 0, 'no mutant could be made of the solution'],
    [killed >= bars.killed * made, `only ${percent(killed / Math.max(1, made))} of the mutants die; at least ${percent(bars.killed)} must`],
    [
      killed >= bars.killedOfOthers * others,
      `only ${percent(killed / Math.max(1, others))} of the mutants that are not equivalent die; at least ${percent(bars.killedOfOthers)} must`,
    ],
    [
      equivalent.length <= bars.equivalent * made,
      `${equivalent.length} of ${made} mutants are called equivalent; at most ${percent(bars.equivalent)} may be`,
    ],
  ]
  return checks.flatMap(([holds, words]) => (holds ? [] : [words]))
}

async function runMutants(
  problem: Problem,
  solution: Judgement,
  runner: ServerRunner,
  places: number,
): Promise<Proven['mutants'] & { faults: string[] }> {
  const made = await runner.mutants(problem.solution)
  const longest = Math.max(...solution.tests.map(({ milliseconds = 0 }) => milliseconds / 1000))
  const cpuSeconds = Math.min(problem.limits.cpuSeconds, Math.max(leastSeconds, slowFactor * longest))
  const results = await inTurn(made, places, async (mutant) => ({ mutant, dies: await dies(problem, mutant, runner, cpuSeconds) }))
  const alive = results.filter((result) => !result.dies).map(({ mutant }) => mutant)
  const faults: string[] = []
  const equivalent: Proven['mutants']['equivalent'] = []
  const survivors: Proven['mutants']['survivors'] = []
  for (const { line, change, code } of alive) {
    const stated = problem.equivalents.find((one) => one.line === line && one.change === change)
    const difference =
      stated &&
      (problem.randomInputs === ''
        ? 'there is no random_inputs.py to try it on'
        : await findDifference(problem, runner, code, inputsForEquivalence))
    if (stated && difference === undefined) equivalent.push(stated)
    else survivors.push({ line, change })
    if (difference) faults.push(`line ${line}, ${change}, is called equivalent and is not: ${difference}`)
  }
  for (const { line, change } of problem.equivalents) {
    if (!alive.some((one) => one.line === line && one.change === change))
      faults.push(`equivalents.json names line ${line}, ${change}, which no test lets live`)
  }
  const killed = made.length - alive.length
  return {
    made: made.length,
    killed,
    equivalent,
    survivors,
    rate: made.length === 0 ? 0 : Number((killed / made.length).toFixed(4)),
    faults,
  }
}

/** Whether a test notices the mutant; the first that does ends the run. */
async function dies(problem: Problem, { code }: Mutant, runner: ServerRunner, cpuSeconds: number): Promise<boolean> {
  const request = runRequest(problem)
  const noticed = new AbortController()
  const onCase = (outcome: Parameters<NonNullable<Parameters<ServerRunner['run']>[2]['onCase']>>[0]) => {
    const one = problem.cases[outcome.index]
    if (problem.compare !== 'checker' && one && judgeCase(problem, one, outcome).verdict !== 'accepted') noticed.abort()
  }
  try {
    const output = await runner.run(code, { ...request, limits: { ...request.limits, cpuSeconds } }, { onCase, signal: noticed.signal })
    if (problem.compare !== 'checker' || output.loadError) return judgeRun(problem, output, { runner: runner.id }).verdict !== 'accepted'
    if (output.outcomes.some(({ outcome }) => outcome !== 'value')) return true
    const pairs = output.outcomes.map(({ index, value }) => {
      const one = problem.cases[index]
      return { args: one && 'args' in one ? one.args : [], actual: value }
    })
    return (await runner.check(problem.casesCode, pairs)).some((said) => said !== true)
  } catch (error) {
    if (noticed.signal.aborted) return true
    throw error
  }
}

/** The first random input on which code gives another result than the solution, in words. */
async function findDifference(problem: Problem, runner: ServerRunner, code: string, count: number): Promise<string | undefined> {
  const job = { entryPoint: problem.entryPoint, generator: problem.randomInputs, seed, count, cpuSeconds: 240 }
  const [ours, theirs] = await Promise.all([runner.inputs({ ...job, code: problem.solution }), runner.inputs({ ...job, code })])
  if (ours.length !== count + 1 || theirs.length !== count + 1)
    return `only ${Math.min(ours.length, theirs.length)} of ${count} random inputs gave a result`
  for (const [index, value] of ours.entries()) {
    const other = theirs[index]
    if (JSON.stringify(value) === JSON.stringify(other)) continue
    const [expected, actual] = [decodeValue(value), decodeValue(other)]
    if (expected.ok && actual.ok && sameValue(actual.value, expected.value, problem)) continue
    return `on random input ${index + 1} it gives ${JSON.stringify(other).slice(0, 200)} and not ${JSON.stringify(value).slice(0, 200)}`
  }
  return undefined
}

/** Does work on each part, so many at a time; the results are in the order of the parts. */
async function inTurn<T, R>(parts: T[], places: number, work: (part: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(parts.length)
  let next = 0
  await Promise.all(
    Array.from({ length: places }, async () => {
      while (next < parts.length) {
        const index = next
        next += 1
        results[index] = await work(parts[index] as T)
      }
    }),
  )
  return results
}
