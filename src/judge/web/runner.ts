/** The page's side of the sandbox: one hidden frame, spoken to over a private port. */
import type { RunOutput, RunRequest } from '../index.ts'

export type RunnerState = { kind: 'loading' } | { kind: 'ready' } | { kind: 'unavailable'; reason: string }

export type Runner = {
  state: () => RunnerState
  onState: (listener: () => void) => () => void
  /** Runs code on the cases; rejects with `Stopped` when it is stopped, or with an error in words. */
  run: (code: string, request: RunRequest, onProgress: (done: number, total: number) => void) => Promise<RunOutput>
  stop: () => void
  /** Loads the sandbox anew after it became unavailable. */
  restart: () => void
}

export class Stopped extends Error {}

const loadingTimeout = 60_000

type Waiting = { resolve: (output: RunOutput) => void; reject: (error: Error) => void; onProgress: (done: number, total: number) => void }

let shared: Runner | undefined

/** The one runner of this page; the frame stays while pages change, so Python is loaded once. */
export function getRunner(): Runner {
  shared ??= makeRunner()
  return shared
}

function makeRunner(): Runner {
  let state: RunnerState = { kind: 'loading' }
  let port: MessagePort | undefined
  let frame: HTMLIFrameElement | undefined
  let timer: number | undefined
  let count = 0
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()

  function setState(next: RunnerState) {
    state = next
    for (const listener of listeners) listener()
  }

  function fail(reason: string) {
    window.clearTimeout(timer)
    setState({ kind: 'unavailable', reason })
    for (const one of waiting.values()) one.reject(new Error(reason))
    waiting.clear()
  }

  function start() {
    frame?.remove()
    port?.close()
    setState({ kind: 'loading' })
    frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.title = 'Sandbox for running Python'
    frame.hidden = true
    frame.src = '/runtime/sandbox.html'
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = ({ data }) => receive(data)
    const target = frame
    // The frame's origin is opaque, so no target origin can be named; the port is what makes the line private.
    frame.addEventListener('load', () => target.contentWindow?.postMessage('interviewnode-sandbox', '*', [channel.port2]), { once: true })
    timer = window.setTimeout(() => state.kind === 'loading' && fail('Python did not load within a minute.'), loadingTimeout)
    document.body.append(frame)
  }

  function receive(data: { kind: string; id?: number; done?: number; total?: number; output?: RunOutput; message?: string }) {
    const one = data.id === undefined ? undefined : waiting.get(data.id)
    if (data.kind === 'ready') {
      window.clearTimeout(timer)
      setState({ kind: 'ready' })
    } else if (data.kind === 'unavailable') fail(`Python could not be loaded: ${data.message ?? 'unknown reason'}`)
    else if (data.kind === 'progress') one?.onProgress(Number(data.done), Number(data.total))
    else if (data.kind === 'done' && data.output && data.id !== undefined) {
      waiting.delete(data.id)
      one?.resolve(data.output)
    } else if (data.kind === 'broken' && data.id !== undefined) {
      waiting.delete(data.id)
      one?.reject(new Error(data.message ?? 'The sandbox failed.'))
    }
  }

  start()
  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run(code, request, onProgress) {
      if (state.kind === 'unavailable') return Promise.reject(new Error(state.reason))
      count += 1
      const id = count
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress })
        port?.postMessage({ kind: 'run', id, code, request })
      })
    },
    stop() {
      port?.postMessage({ kind: 'stop' })
      for (const one of waiting.values()) one.reject(new Stopped('The run was stopped.'))
      waiting.clear()
    },
    restart: start,
  }
}
