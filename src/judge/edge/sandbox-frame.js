/* The frame around candidates' Python: an opaque origin without network, storage or parent. It keeps the clock and ends workers that exceed their time. */
;(() => {
  /** After this long the tests that are left are not run: nobody should wait a minute to learn that a loop does not end. */
  const wholeRunMilliseconds = 15000
  /** Python in the browser takes about 2.5 times as long as native Python, so limits written for native Python are stretched by that. */
  const slowdown = 2.5
  const { runtime, harness } = window.sandboxSettings

  const workerSource = `
    'use strict'
    const grow = WebAssembly.Memory.prototype.grow
    const maximumPages = 256 * 16
    WebAssembly.Memory.prototype.grow = function (pages) {
      if (this.buffer.byteLength / 65536 + pages > maximumPages) throw new RangeError('memory limit')
      return grow.call(this, pages)
    }
    const say = self.postMessage.bind(self)
    let run
    async function boot() {
      importScripts(${JSON.stringify(runtime)} + 'pyodide.js')
      const python = await loadPyodide({ indexURL: ${JSON.stringify(runtime)}, jsglobals: { Object, Array, Error }, stdin: () => null })
      python.runPython(${JSON.stringify(harness)})
      return python
    }
    const ready = boot()
    ready.then(() => say({ kind: 'ready' }), (error) => say({ kind: 'broken', message: String(error && error.message || error) }))
    self.onmessage = async ({ data }) => {
      const python = await ready
      try {
        if (data.kind === 'load') {
          const Run = python.globals.get('Run')
          run = Run(data.code, data.entryPoint, data.outputBytes)
          say({ kind: 'loaded', result: run.load() })
        } else say({ kind: 'called', result: run.call(data.input) })
      } catch (error) {
        say({ kind: 'died', message: String(error && error.message || error).slice(0, 300) })
      }
    }
  `
  const workerAddress = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }))

  let port
  let spare
  let busy
  let current

  /** A worker with Python loaded, or loading. */
  function makeWorker() {
    const worker = new Worker(workerAddress)
    const holder = { worker, listener: undefined }
    holder.ready = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === 'ready') resolve()
        else if (data.kind === 'broken') reject(new Error(data.message))
        else holder.listener?.(data)
      }
      worker.onerror = (event) => {
        reject(new Error(event.message))
        holder.listener?.({ kind: 'died', message: event.message })
      }
    })
    holder.ready.catch(() => undefined)
    return holder
  }

  function takeWorker() {
    const taken = spare ?? makeWorker()
    spare = undefined
    busy = taken
    return taken
  }

  /** Asks the worker one thing; gives what it answers, or undefined when the time is over, and then the worker is gone. */
  function ask(holder, message, milliseconds) {
    return new Promise((resolve) => {
      const started = performance.now()
      const finish = (answer) => {
        clearTimeout(timer)
        holder.listener = undefined
        resolve({ answer, milliseconds: performance.now() - started })
      }
      const timer = setTimeout(() => {
        holder.worker.terminate()
        finish(undefined)
      }, milliseconds)
      holder.listener = finish
      holder.worker.postMessage(message)
    })
  }

  function parse(answer, kind) {
    if (answer?.kind !== kind || typeof answer.result !== 'string') return undefined
    try {
      const result = JSON.parse(answer.result)
      return typeof result === 'object' && result !== null ? result : undefined
    } catch {
      return undefined
    }
  }

  const died = (answer) =>
    /recursion|call stack|stack/i.test(answer?.message ?? '')
      ? { outcome: 'error', message: 'The recursion went deeper than Python can go here.' }
      : /memory/i.test(answer?.message ?? '')
        ? { outcome: 'memory-limit', message: 'The program used more memory than this problem allows.' }
        : { outcome: 'error', message: 'Python stopped unexpectedly while running this test.' }

  async function run({ id, code, request }) {
    const { cases, entryPoint, limits } = request
    const perTest = limits.cpuSeconds * 1000 * slowdown
    const began = performance.now()
    const outcomes = []
    let stdout = ''
    let loadError = null
    let holder
    const stopped = () => current !== id

    async function fresh() {
      holder = takeWorker()
      await holder.ready
      const { answer, milliseconds } = await ask(holder, { kind: 'load', code, entryPoint, outputBytes: limits.outputBytes }, perTest)
      if (answer === undefined) return { outcome: 'time-limit', milliseconds }
      const result = parse(answer, 'loaded')
      if (result === undefined) return { ...died(answer), milliseconds }
      if (outcomes.length === 0) stdout += String(result.stdout ?? '')
      return result.ok === true ? undefined : { ...result, milliseconds }
    }

    let loaded = false
    for (const one of cases) {
      if (stopped()) return
      if (performance.now() - began > wholeRunMilliseconds) {
        outcomes.push({ index: one.index, outcome: 'not-run', milliseconds: 0 })
        continue
      }
      if (!loaded) {
        const failed = await fresh()
        if (stopped()) return
        if (failed) {
          if (failed.outcome === 'error')
            loadError = { message: String(failed.message), line: Number.isInteger(failed.line) ? failed.line : undefined }
          else outcomes.push({ index: one.index, outcome: failed.outcome, message: failed.message, milliseconds: failed.milliseconds })
          break
        }
        loaded = true
      }
      const { answer, milliseconds } = await ask(holder, { kind: 'call', input: JSON.stringify(one.input) }, perTest)
      if (stopped()) return
      const result =
        answer === undefined
          ? { outcome: 'time-limit', message: 'This test took longer than its time.' }
          : (parse(answer, 'called') ?? died(answer))
      const known = ['value', 'error', 'time-limit', 'memory-limit', 'output-limit'].includes(result.outcome) ? result.outcome : 'error'
      if (!one.hidden && typeof result.stdout === 'string') stdout = (stdout + result.stdout).slice(0, limits.outputBytes)
      outcomes.push({
        index: one.index,
        outcome: known,
        value: result.value,
        message: typeof result.message === 'string' ? result.message.slice(0, 4000) : undefined,
        line: Number.isInteger(result.line) ? result.line : undefined,
        milliseconds,
      })
      port.postMessage({ kind: 'progress', id, done: outcomes.length, total: cases.length })
      if (answer === undefined || answer.kind === 'died') {
        holder.worker.terminate()
        loaded = false
      }
    }
    holder?.worker.terminate()
    spare ??= makeWorker()
    if (!stopped())
      port.postMessage({
        kind: 'done',
        id,
        output: { loadError, outcomes, stdout: stdout.slice(0, limits.outputBytes), milliseconds: performance.now() - began },
      })
  }

  function onCommand({ data }) {
    if (data.kind === 'stop') {
      current = undefined
      // A stopped run must not keep the processor until its own time is over.
      busy?.worker.terminate()
      spare ??= makeWorker()
      return
    }
    if (data.kind === 'run') {
      current = data.id
      run(data).catch((error) => port.postMessage({ kind: 'broken', id: data.id, message: String(error?.message ?? error) }))
    }
  }

  window.addEventListener('message', function connect(event) {
    if (port || event.data !== 'interviewnode-sandbox' || !event.ports[0]) return
    window.removeEventListener('message', connect)
    port = event.ports[0]
    port.onmessage = onCommand
    spare = makeWorker()
    spare.ready.then(
      () => port.postMessage({ kind: 'ready' }),
      (error) => port.postMessage({ kind: 'unavailable', message: error.message }),
    )
  })
})()
