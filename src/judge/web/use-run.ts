import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { api, client } from '../../web/api.ts'
import type { CaseOutcome, Judgement, RunRequest, TestResult } from '../index.ts'
import { getRunner, type RunnerState as SandboxState, Stopped } from './runner.ts'

export type Judged = { eventId: string; judgement: Judgement }

/** A test that has ended. In the browser a result is known before its verdict, which the server gives: then it only `ran`. */
export type EndedTest = Omit<TestResult, 'verdict'> & { verdict: TestResult['verdict'] | 'ran' }

/** How far a run has come. `total` is null until it is known. */
export type RunProgress =
  | { kind: 'sending' }
  | { kind: 'queued'; position: number }
  | { kind: 'running'; tests: EndedTest[]; total: number | null }

/** A run that ends sooner shows its verdict alone: what flickers by tells nobody anything. */
const quietMilliseconds = 120

type Runs = { sessionId: string; problem: string; packages: string[]; codeOf: () => string; onJudged?: (judged: Judged) => void }

const noSandbox: SandboxState = { kind: 'ready' }

/** Runs the tests where this installation runs code: on the server, telling each test as it ends, or else in this browser. */
export function useRun({ sessionId, problem, packages, codeOf, onJudged }: Runs) {
  const queries = useQueryClient()
  const where = useQuery(api.judge.runner.queryOptions({ staleTime: 60_000, retry: 1, refetchOnWindowFocus: false }))
  /** Set when the server said that it cannot run this after all. */
  const [refused, setRefused] = useState(false)
  const inBrowser = refused || where.isError || where.data?.runner === 'browser'
  const sandbox = useSandbox(inBrowser, packages)
  /** Undefined until a run has lasted for a while; the results of the run before it stay until then. */
  const [shown, setShown] = useState<RunProgress>()
  const [latest, setLatest] = useState<Judged>()
  const abort = useRef<AbortController | null>(null)

  async function onServer(code: string, signal: AbortSignal, setProgress: (progress: RunProgress) => void): Promise<Judged> {
    let tests: TestResult[] = []
    let total: number | null = null
    const events = await client.judge.run({ sessionId, problem, key: crypto.randomUUID(), code }, { signal })
    for await (const event of events) {
      if (signal.aborted) break
      if (event.kind === 'queued') setProgress({ kind: 'queued', position: event.position })
      if (event.kind === 'started') total = event.total
      if (event.kind === 'test') tests = [...tests, event.test]
      if (event.kind === 'judged') return event
      if (event.kind !== 'queued') setProgress({ kind: 'running', tests, total })
    }
    throw signal.aborted
      ? new Stopped('The run was stopped.')
      : new Error('The connection ended before the run did. Your code is saved; run it again.')
  }

  async function here(code: string, signal: AbortSignal, setProgress: (progress: RunProgress) => void): Promise<Judged> {
    const runner = getRunner()
    const request = await client.judge.prepare({ sessionId, problem }, { signal })
    const onAbort = () => runner.stop()
    signal.addEventListener('abort', onAbort)
    try {
      let tests: EndedTest[] = []
      setProgress({ kind: 'running', tests, total: request.cases.length })
      const output = await runner.run(code, request, (_done, total, outcome) => {
        tests = [...tests, endedTest(outcome, request)]
        setProgress({ kind: 'running', tests, total })
      })
      return await client.judge.submit({ sessionId, problem, key: crypto.randomUUID(), code, output }, { signal })
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  const run = useMutation({
    mutationFn: async () => {
      const control = new AbortController()
      abort.current = control
      const code = codeOf()
      const telling = startTelling(setShown)
      try {
        if (inBrowser) return await here(code, control.signal, telling.tell)
        return await onServer(code, control.signal, telling.tell)
      } catch (error) {
        if (control.signal.aborted) throw new Stopped('The run was stopped.')
        if (inBrowser || !isUnavailable(error)) throw error
        setRefused(true)
        queries.invalidateQueries({ queryKey: api.judge.runner.key() })
        return await here(code, control.signal, telling.tell)
      } finally {
        telling.end()
      }
    },
    onSuccess: (judged) => {
      setLatest(judged)
      onJudged?.(judged)
    },
  })
  useEffect(() => () => abort.current?.abort(), [])

  const failed = run.isError && !(run.error instanceof Stopped) ? run.error : undefined
  return {
    where: where.data,
    inBrowser,
    sandbox,
    progress: run.isPending ? shown : undefined,
    latest,
    /** Another number for each run that has ended. */
    ended: run.isPending ? undefined : run.submittedAt,
    failed,
    running: run.isPending,
    stopped: run.isError && run.error instanceof Stopped,
    start: () => {
      if (!run.isPending) run.mutate()
    },
    stop: () => abort.current?.abort(),
  }
}

/** Shows how far a run has come, once it has lasted long enough to be told of. */
function startTelling(show: (progress: RunProgress | undefined) => void) {
  let latest: RunProgress = { kind: 'sending' }
  let isQuiet = true
  show(undefined)
  const timer = window.setTimeout(() => {
    isQuiet = false
    show(latest)
  }, quietMilliseconds)
  return {
    tell(progress: RunProgress) {
      latest = progress
      if (!isQuiet) show(progress)
    },
    end: () => window.clearTimeout(timer),
  }
}

function endedTest({ index, outcome }: CaseOutcome, { cases }: RunRequest): EndedTest {
  const { name, hidden } = cases.find((one) => one.index === index) ?? { name: `test ${index + 1}`, hidden: true }
  return { name, hidden, verdict: outcome === 'value' ? 'ran' : outcome === 'error' ? 'runtime-error' : outcome }
}

/** The state of Python in this browser; it is loaded only where it is needed, and with it what the problem imports. */
export function useSandbox(needed: boolean, packages: string[]): SandboxState {
  const list = packages.join(' ')
  useEffect(() => {
    if (needed && list !== '') getRunner().warm(list.split(' '))
  }, [needed, list])
  return useSyncExternalStore(
    (listener) => (needed ? getRunner().onState(listener) : () => undefined),
    () => (needed ? getRunner().state() : noSandbox),
  )
}

/** Whether a failure means: this server runs no code, try the browser. */
export function isUnavailable(error: unknown): boolean {
  const { status, data } = error as { status?: number; data?: { kind?: string } }
  return data?.kind === 'unavailable' || status === 503
}
