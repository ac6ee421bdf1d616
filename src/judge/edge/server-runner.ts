/** Jobs for the warm sandbox: judging runs, free runs, authors' programs, measuring. Every word of a child is read as a claim, and bounded. */
import { z } from 'zod'
import type { CaseOutcome, RunOutput, RunRequest } from '../model.ts'
import type { OnCase, ServerRunner } from '../ports.ts'
import type { Sandbox } from './sandbox.ts'
import type { Answer, Child, Ended } from './sandbox-process.ts'

/** After this long the tests that are left are not run: nobody should wait a minute to learn that a loop does not end. */
const wholeRunSeconds = 15
/** A test that sleeps uses no CPU; it may take this many times its CPU limit by the wall clock, and a second more. */
const wallFactor = 3
const inputsAhead = 16

const saidSchema = z.object({
  ok: z.boolean().optional(),
  outcome: z.enum(['value', 'error', 'memory-limit', 'output-limit', 'ok']).optional(),
  value: z.unknown().optional(),
  message: z.string().max(4000).optional().catch(undefined),
  line: z.number().int().optional().catch(undefined),
  stdout: z.string().max(300_000).optional().catch(undefined),
  stderr: z.string().max(300_000).optional().catch(undefined),
})
type Said = z.infer<typeof saidSchema>

/** The runner on a sandbox. */
export function serverRunner(sandbox: Pick<Sandbox, 'withChild'>, id: ServerRunner['id']): ServerRunner {
  return {
    id,
    run: (code, request, options) => runCases(sandbox, code, request, options),
    exec: (code, stdin, limits) => execute(sandbox, code, stdin, limits),
    authorCases: (code) => authorCases(sandbox, code),
    check: (code, pairs) => check(sandbox, code, pairs),
    inputs: (job) => linesOf(sandbox, { kind: 'inputs', ...job }, job.cpuSeconds, job.count + 1),
    mutants: async (code) => {
      const [line] = await linesOf(sandbox, { kind: 'mutants', code }, 20, 1)
      return z
        .object({ mutants: z.array(z.object({ line: z.number(), operator: z.string(), change: z.string(), code: z.string() })) })
        .parse(line).mutants
    },
    measure: async (job) => {
      const said = await oneAnswer(
        sandbox,
        { kind: 'complexity', ...job, cpuSeconds: job.budgetSeconds * 2 + 3, memoryMiB: 768 },
        job.budgetSeconds * 2 + 3,
      )
      return measureSchema.parse(said)
    },
  }
}

const measureSchema = z.object({
  points: z
    .array(z.object({ n: z.number(), seconds: z.number().optional(), steps: z.number().optional() }))
    .max(200)
    .catch([]),
  error: z.object({ message: z.string(), line: z.number().nullish() }).nullish().catch(null),
})

type RunOptions = { onCase?: OnCase; signal?: AbortSignal }

async function runCases(
  sandbox: Pick<Sandbox, 'withChild'>,
  code: string,
  request: RunRequest,
  { onCase, signal }: RunOptions,
): Promise<RunOutput> {
  const began = performance.now()
  const told = new Set<number>()
  const { entryPoint, limits } = request
  const job = {
    kind: 'run',
    code,
    entryPoint,
    packages: request.packages,
    outputBytes: limits.outputBytes,
    memoryMiB: limits.memoryMiB,
    cpuSeconds: limits.cpuSeconds * (request.cases.length + 1),
  }
  const output: RunOutput = { loadError: null, outcomes: [], stdout: '', milliseconds: 0 }
  const left = [...request.cases]
  const finish = (outcome: CaseOutcome) => {
    output.outcomes.push(outcome)
    left.shift()
    if (!told.has(outcome.index)) onCase?.(outcome)
    told.add(outcome.index)
  }
  const perTest = { cpuSeconds: limits.cpuSeconds, wallSeconds: limits.cpuSeconds * wallFactor + 1 }
  while (left.length > 0) {
    signal?.throwIfAborted()
    if (performance.now() - began > wholeRunSeconds * 1000) {
      for (const { index } of [...left]) finish({ index, outcome: 'not-run', milliseconds: 0 })
      break
    }
    const loaded = await sandbox.withChild(job, async (child) => {
      const stop = () => void child.end()
      signal?.addEventListener('abort', stop, { once: true })
      try {
        return await runInChild(child)
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    })
    if (!loaded) break
  }
  signal?.throwIfAborted()
  return { ...output, stdout: output.stdout.slice(0, limits.outputBytes), milliseconds: performance.now() - began }

  /** Loads the file and runs cases until one ends the child; false when the file does not load. */
  async function runInChild(child: Child): Promise<boolean> {
    const first = output.outcomes.length === 0
    const cases = [...left]
    let sent = 0
    /** Sends a few inputs ahead, so that the child need not wait; never a hidden one while a visible one runs, which could print it. */
    const sendFrom = (place: number) => {
      if (sent > place + inputsAhead / 2) return
      const from = sent
      while (sent < cases.length && sent < place + inputsAhead && cases[sent]?.hidden === cases[place]?.hidden) sent += 1
      if (sent > from)
        child.send(
          cases
            .slice(from, sent)
            .map(({ input }) => JSON.stringify(input))
            .join('\n'),
        )
    }
    sendFrom(0)
    const answer = await child.ask(undefined, perTest)
    const said = read(answer)
    if (said?.ok !== true) {
      const how = said ? outcomeOf(said) : await howItEnded(answer, child, limits.cpuSeconds)
      if (first && how.outcome === 'error') output.loadError = { message: how.message ?? 'The file could not be loaded.', line: how.line }
      else if (left[0]) finish({ index: left[0].index, ...how, milliseconds: answer.milliseconds })
      if (first) output.stdout = said?.stdout ?? ''
      return false
    }
    if (first) output.stdout = said.stdout ?? ''
    for (const [place, one] of cases.entries()) {
      sendFrom(place)
      const result = await child.ask(undefined, perTest)
      signal?.throwIfAborted()
      const value = read(result)
      if (value && !one.hidden) output.stdout += value.stdout ?? ''
      finish({
        index: one.index,
        ...(value ? outcomeOf(value) : await howItEnded(result, child, limits.cpuSeconds)),
        milliseconds: result.milliseconds,
      })
      if (value === undefined || performance.now() - began > wholeRunSeconds * 1000) return true
    }
    return true
  }
}

/** What a child said in one line; undefined when it said nothing that can be read. */
function read(answer: Answer): Said | undefined {
  if (answer.kind !== 'line') return undefined
  try {
    const said = saidSchema.parse(JSON.parse(answer.text))
    return said.ok === undefined && said.outcome === undefined ? undefined : said
  } catch {
    return undefined
  }
}

type How = Omit<CaseOutcome, 'index' | 'milliseconds'>

function outcomeOf({ outcome = 'error', value, message, line }: Said): How {
  if (outcome === 'value') return { outcome, value }
  return { outcome: outcome === 'ok' ? 'error' : outcome, message: message ?? 'The program failed without a message.', line }
}

/** Why a child gave no answer that can be read, by the word of the fork server and of our own clock. */
async function howItEnded(answer: Answer, child: Child, limitSeconds: number): Promise<How> {
  switch (answer.kind) {
    case 'late':
      return { outcome: 'time-limit', message: 'This test waited longer than it may without finishing.' }
    case 'too-large':
      return { outcome: 'error', message: 'The result is too large to be compared.' }
    case 'ended':
      return wordsOf(answer.ended, limitSeconds)
    case 'line':
      await child.end()
      return { outcome: 'error', message: 'The program wrote into the line that its results go through.' }
  }
}

const signalWords: Record<number, string> = {
  4: 'an illegal instruction',
  6: 'an abort in a library',
  7: 'an access to memory that is not there',
  8: 'an arithmetic fault',
  11: 'an access to memory that is not there, often from recursion without end',
}

function wordsOf({ why, signal, status, cpuSeconds }: Ended, limitSeconds: number): How {
  // SIGXCPU, and the SIGKILL that follows it, come from the limit of last resort.
  if (why === 'cpu' || signal === 24 || (signal === 9 && cpuSeconds >= limitSeconds))
    return { outcome: 'time-limit', message: 'This test took longer than its time.' }
  // Whatever else ends a process by SIGKILL is the system, when memory runs out.
  if (why === 'memory' || signal === 9)
    return { outcome: 'memory-limit', message: 'The program used more memory than this problem allows.' }
  if (signal === null) return { outcome: 'error', message: `The program ended itself${status ? ` with status ${status}` : ''}.` }
  return { outcome: 'error', message: `Python was stopped by ${signalWords[signal] ?? `signal ${signal}`}.` }
}

async function execute(
  sandbox: Pick<Sandbox, 'withChild'>,
  code: string,
  stdin: string,
  limits: { cpuSeconds: number; memoryMiB: number },
) {
  return sandbox.withChild({ kind: 'exec', code, stdin, outputBytes: 64 * 1024, ...limits }, async (child) => {
    const answer = await child.ask(undefined, { cpuSeconds: limits.cpuSeconds, wallSeconds: limits.cpuSeconds * wallFactor + 1 })
    const said = read(answer)
    const how =
      said?.outcome === 'ok' ? { outcome: 'ok' as const } : said ? outcomeOf(said) : await howItEnded(answer, child, limits.cpuSeconds)
    const { peakMiB } = await child.end()
    return { ...how, stdout: said?.stdout ?? '', stderr: said?.stderr ?? '', milliseconds: answer.milliseconds, peakMiB }
  })
}

/** The lines of a job that speaks by itself. */
async function linesOf(sandbox: Pick<Sandbox, 'withChild'>, job: object, cpuSeconds: number, count: number): Promise<unknown[]> {
  return sandbox.withChild({ memoryMiB: 512, cpuSeconds, ...job }, async (child) => {
    const lines: unknown[] = []
    let budget = cpuSeconds * 1000
    while (lines.length < count && budget > 0) {
      const answer = await child.ask(undefined, { cpuSeconds: budget / 1000, wallSeconds: (budget / 1000) * wallFactor + 1 })
      budget -= answer.milliseconds
      if (answer.kind !== 'line') {
        if (answer.kind === 'ended' && answer.ended.signal === null && answer.ended.status === 0) break
        throw new ProgramFailed(answer.kind === 'ended' ? (wordsOf(answer.ended, cpuSeconds).message ?? 'it ended') : 'it took too long')
      }
      const said = JSON.parse(answer.text) as Record<string, unknown>
      if (said !== null && typeof said === 'object' && typeof said.broken === 'string') throw new ProgramFailed(said.broken)
      lines.push(said)
    }
    return lines
  })
}

/** An author's program failed; the message is for its author. */
export class ProgramFailed extends Error {}

async function oneAnswer(sandbox: Pick<Sandbox, 'withChild'>, job: object, cpuSeconds: number): Promise<unknown> {
  const [line] = await linesOf(sandbox, job, cpuSeconds, 1)
  return line ?? {}
}

async function authorCases(sandbox: Pick<Sandbox, 'withChild'>, code: string): Promise<{ cases: unknown[]; hasCheck: boolean }> {
  const lines = (await linesOf(sandbox, { kind: 'cases', code }, 20, 501)) as { case?: unknown; done?: boolean; check?: boolean }[]
  const end = lines.at(-1)
  if (end?.done !== true) throw new ProgramFailed('cases() yields more than 500 cases or does not end')
  return { cases: lines.slice(0, -1).map((line) => line.case), hasCheck: end.check === true }
}

async function check(
  sandbox: Pick<Sandbox, 'withChild'>,
  code: string,
  pairs: { args: unknown; actual: unknown }[],
): Promise<(true | string)[]> {
  return sandbox.withChild({ kind: 'check', code, cpuSeconds: 20, memoryMiB: 512 }, async (child) => {
    const limits = { cpuSeconds: 10, wallSeconds: 31 }
    const fault = 'The check of this problem failed, which is no fault of your code; tell its author.'
    const loaded = await child.ask(undefined, limits)
    if (loaded.kind !== 'line' || !loaded.text.includes('"loaded"')) return pairs.map(() => fault)
    const said: (true | string)[] = []
    for (const pair of pairs) {
      const answer = await child.ask(JSON.stringify(pair), limits)
      const result = answer.kind === 'line' ? (JSON.parse(answer.text) as { said?: true | string }) : {}
      said.push(result.said ?? fault)
    }
    return said
  })
}
