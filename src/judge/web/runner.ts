/** The page's side of the sandbox: one frame that nobody sees, spoken to over a private port. */
import type { CaseOutcome, ComplexityPoint, RunOutput, RunRequest } from '../index.ts'

/** `sentence` says what is loading and how far it is, such as "Loading Python: 45 %". */
export type RunnerState =
  | { kind: 'loading'; percent: number; sentence: string }
  | { kind: 'ready' }
  | { kind: 'unavailable'; reason: string }

/** Told after each case; `outcome` is that case's. */
export type OnProgress = (done: number, total: number, outcome: CaseOutcome) => void

/** What was measured until the end or, with an error, until then. `in` says in whose code it was; `n` at which size. */
export type Measured = {
  points: ComplexityPoint[]
  error?: { message: string; line?: number | null; in?: 'code' | 'generator'; n?: number }
}

export type Runner = {
  state: () => RunnerState
  onState: (listener: () => void) => () => void
  /** Lets the packages of a problem load before its first run needs them. */
  warm: (packages: string[]) => void
  /** Runs code on the cases; rejects with `Stopped` when it is stopped, or with an error in words. Several runs are done one after the other. */
  run: (code: string, request: RunRequest, onProgress: OnProgress) => Promise<RunOutput>
  /** Measures how the time of code grows on the inputs of a generator; rejects as `run` does. */
  measure: (code: string, entryPoint: string, generator: string, budgetSeconds: number, packages?: string[]) => Promise<Measured>
  /** Stops everything that runs or waits. */
  stop: () => void
  /** Loads the sandbox anew after it became unavailable. */
  restart: () => void
}

export class Stopped extends Error {}

/** The frame answers at once, whatever runs in its workers; one that is silent for three beats has crashed. */
const beatMilliseconds = 4000
const mostUnanswered = 3
const loadingMilliseconds = 90_000

type Message =
  | { kind: 'loading'; what: string; percent: number }
  | { kind: 'ready' | 'pong' }
  | { kind: 'unavailable'; message: string }
  | { kind: 'progress'; id: number; done: number; total: number; outcomes: CaseOutcome[] }
  | { kind: 'done'; id: number; output: RunOutput }
  | ({ kind: 'measured'; id: number } & Measured)
  | { kind: 'broken'; id: number; message: string }

type Waiting = { resolve: (answer: Message) => void; reject: (error: Error) => void; onProgress?: OnProgress }

let shared: Runner | undefined

/** The one runner of this page; the frame stays while pages change, so Python is loaded once. */
export function getRunner(): Runner {
  shared ??= makeRunner()
  return shared
}

function makeRunner(): Runner {
  let state: RunnerState = loading('Python', 0)
  let line: { port: MessagePort; frame: HTMLIFrameElement } | undefined
  let lastSign = 0
  let unanswered = 0
  let count = 0
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()

  function setState(next: RunnerState) {
    state = next
    for (const listener of listeners) listener()
  }

  function rejectAll(error: Error) {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  function start() {
    line?.frame.remove()
    line?.port.close()
    lastSign = performance.now()
    unanswered = 0
    setState(loading('Python', 0))
    line = openFrame(receive)
  }

  function fail(reason: string) {
    setState({ kind: 'unavailable', reason })
    rejectAll(new Error(reason))
  }

  function receive(data: Message) {
    lastSign = performance.now()
    unanswered = 0
    switch (data.kind) {
      case 'loading':
        return setState(loading(data.what, data.percent))
      case 'ready':
        return setState({ kind: 'ready' })
      case 'unavailable':
        return fail(`Python could not be loaded: ${data.message}`)
      case 'pong':
        return
      case 'progress':
        return tellProgress(data, waiting.get(data.id)?.onProgress)
      case 'broken':
        waiting.get(data.id)?.reject(new Error(data.message))
        break
      case 'done':
      case 'measured':
        waiting.get(data.id)?.resolve(data)
    }
    waiting.delete(data.id)
  }

  function beat() {
    if (state.kind === 'loading' && performance.now() - lastSign > loadingMilliseconds) fail('Python did not load in time.')
    if (waiting.size === 0 || state.kind === 'unavailable') return
    if (unanswered >= mostUnanswered) {
      rejectAll(new Error('The sandbox ended unexpectedly, perhaps for want of memory. It starts anew; run the tests again.'))
      start()
    } else {
      unanswered += 1
      line?.port.postMessage({ kind: 'ping' })
    }
  }

  function ask(message: object, onProgress?: OnProgress): Promise<Message> {
    if (state.kind === 'unavailable') return Promise.reject(new Error(state.reason))
    count += 1
    const id = count
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress })
      line?.port.postMessage({ ...message, id })
    })
  }

  start()
  window.setInterval(beat, beatMilliseconds)
  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    warm: (packages) => line?.port.postMessage({ kind: 'warm', packages }),
    async run(code, request, onProgress) {
      const answer = await ask({ kind: 'run', code, request }, onProgress)
      if (answer.kind !== 'done') throw new Error('The sandbox gave no output.')
      return answer.output
    },
    async measure(code, entryPoint, generator, budgetSeconds, packages = []) {
      const answer = await ask({ kind: 'measure', code, entryPoint, generator, budgetSeconds, packages })
      if (answer.kind !== 'measured') throw new Error('The sandbox measured nothing.')
      return { points: answer.points, error: answer.error }
    },
    stop() {
      line?.port.postMessage({ kind: 'stop' })
      rejectAll(new Stopped('The run was stopped.'))
    },
    restart: start,
  }
}

function tellProgress({ done, total, outcomes }: Extract<Message, { kind: 'progress' }>, onProgress: OnProgress | undefined) {
  const before = done - outcomes.length
  for (const [index, outcome] of outcomes.entries()) onProgress?.(before + index + 1, total, outcome)
}

function loading(what: string, percent: number): RunnerState {
  return { kind: 'loading', percent, sentence: `Loading ${what}: ${percent} %` }
}

/** A frame that nobody sees, with a private line to it. */
function openFrame(receive: (data: Message) => void): { port: MessagePort; frame: HTMLIFrameElement } {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.title = 'Sandbox for running Python'
  // Not hidden: a browser gives a hidden frame less of the processor. Out of sight, and out of reach of keys and screen readers.
  Object.assign(frame.style, {
    position: 'fixed',
    right: '0',
    bottom: '0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  })
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.src = '/runtime/sandbox.html'
  const { port1: port, port2 } = new MessageChannel()
  port.onmessage = ({ data }: MessageEvent<Message>) => receive(data)
  // The frame's origin is opaque, so no target origin can be named; the port is what makes the line private.
  frame.addEventListener('load', () => frame.contentWindow?.postMessage('interviewnode-sandbox', '*', [port2]), { once: true })
  document.body.append(frame)
  return { port, frame }
}
