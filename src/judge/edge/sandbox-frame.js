/* The frame around candidates' Python: an opaque origin without network, storage or parent. It keeps the clock and ends workers that exceed their time. */
;(() => {
  /** After this long the tests that are left are not run: nobody should wait a minute to learn that a loop does not end. */
  const wholeRunMilliseconds = 15_000
  /** A run that still goes on after this gets a spare beside it, so that stopping it is instant. */
  const longRunMilliseconds = 1000
  /** Python in the browser takes about 2.5 times as long as native Python, so limits written for native Python are stretched by that. */
  const slowdown = 2.5
  const leastMemoryMiB = 256
  /** What ended is told in one message for so long, since the page draws at each. */
  const tellingMilliseconds = 40
  const outcomes = ['value', 'error', 'memory-limit', 'output-limit']

  let port
  let pool
  /** Runs that have not ended; they are done one after the other. */
  const tasks = new Set()
  let lastTask = Promise.resolve()

  /** What a worker's answer holds; undefined when it is not what it should be. */
  function parse(answer) {
    if (typeof answer?.result !== 'string') return undefined
    try {
      const result = JSON.parse(answer.result)
      return typeof result === 'object' && result !== null ? result : undefined
    } catch {
      return undefined
    }
  }

  const timeLimit = { outcome: 'time-limit', message: 'This test took longer than its time.' }
  const memoryLimit = { outcome: 'memory-limit', message: 'The program used more memory than this problem allows.' }
  const error = (message) => ({ outcome: 'error', message })

  /** Why there is no answer that can be read. */
  function howItEnded(answer) {
    if (answer === undefined) return timeLimit
    const { died = '' } = answer
    if (/call stack|recursion|stack overflow/i.test(died)) return error('The recursion went deeper than Python can go here.')
    if (/memory limit|out of memory|allocation failed|invalid array length/i.test(died)) return memoryLimit
    if (/\bexit/i.test(died)) return error('The program ended itself.')
    return error('Python stopped unexpectedly while running this test.')
  }

  /** A case's outcome in the shape that every runner gives. */
  function outcomeOf({ outcome, value, message, line }) {
    const known = outcomes.includes(outcome) ? outcome : 'error'
    if (known === 'value') return { outcome: known, value }
    return {
      outcome: known,
      message: typeof message === 'string' ? message.slice(0, 4000) : 'The program failed without a message.',
      line: Number.isInteger(line) ? line : undefined,
    }
  }

  /** Takes a worker for a task; one that comes after the task was stopped goes back unused. */
  async function takeFor(task, packages) {
    const taking = pool.take(packages)
    task.holder = await Promise.race([taking, task.whenStopped])
    if (task.isStopped) taking.then((holder) => holder.isGone || pool.giveBack(holder, packages)).catch(() => undefined)
    return task.holder
  }

  async function run(task, { code, request }) {
    const { cases, entryPoint, limits, packages } = request
    const perTest = limits.cpuSeconds * 1000 * slowdown
    const memoryMiB = Math.max(leastMemoryMiB, limits.memoryMiB)
    const began = performance.now()
    const output = { loadError: null, outcomes: [], stdout: '', milliseconds: 0 }
    const left = [...cases]

    function finish(result, milliseconds) {
      const { index } = left.shift()
      const outcome = { index, ...result, milliseconds }
      output.outcomes.push(outcome)
      task.tell(outcome, cases.length)
    }

    /** Loads the file in a fresh worker; false when it does not load. */
    async function load(holder) {
      const text = JSON.stringify({ code, entryPoint, outputBytes: limits.outputBytes })
      holder.ask({ kind: 'load', texts: [text], memoryMiB })
      const { answer, milliseconds } = await holder.next(perTest)
      if (task.isStopped) return false
      const result = parse(answer)
      const isFirst = output.outcomes.length === 0
      if (isFirst && typeof result?.stdout === 'string') output.stdout = result.stdout
      if (result?.ok === true) return true
      const how = result ? outcomeOf(result) : howItEnded(answer)
      if (isFirst && how.outcome === 'error') output.loadError = { message: how.message, line: how.line }
      else finish(how, milliseconds)
      return false
    }

    /** Runs cases until one ends the worker. */
    async function runCases(holder) {
      // All at once: then none waits until the frame has heard of the one before.
      holder.ask({ kind: 'call', texts: left.map(({ input }) => JSON.stringify(input)), memoryMiB })
      while (left.length > 0 && !task.isStopped && performance.now() - began <= wholeRunMilliseconds) {
        const [one] = left
        const { answer, milliseconds } = await holder.next(perTest)
        if (task.isStopped) return
        const result = parse(answer)
        if (!one.hidden && typeof result?.stdout === 'string') output.stdout = (output.stdout + result.stdout).slice(0, limits.outputBytes)
        finish(result ? outcomeOf(result) : howItEnded(answer), milliseconds)
        if (result === undefined) return
      }
    }

    while (left.length > 0) {
      const holder = await takeFor(task, packages)
      if (holder === undefined) return undefined
      const isLoaded = await load(holder)
      if (isLoaded) await runCases(holder)
      holder.end()
      if (task.isStopped) return undefined
      if (!isLoaded) break
      if (performance.now() - began > wholeRunMilliseconds) while (left.length > 0) finish({ outcome: 'not-run' }, 0)
    }
    return { kind: 'done', output: { ...output, milliseconds: performance.now() - began } }
  }

  async function measure(task, { code, entryPoint, generator, budgetSeconds, packages }) {
    const holder = await takeFor(task, packages)
    if (holder === undefined) return undefined
    const text = JSON.stringify({ code, entryPoint, generator, budgetSeconds })
    holder.ask({ kind: 'complexity', texts: [text], memoryMiB: 3 * leastMemoryMiB })
    const { answer } = await holder.next(budgetSeconds * 2000 + 3000)
    holder.end()
    const said = parse(answer)
    const points = Array.isArray(said?.points) ? said.points.slice(0, 200) : []
    if (said) return { kind: 'measured', points, error: said.error && { ...said.error, message: String(said.error.message) } }
    const message = answer ? howItEnded(answer).message : 'The code took the whole time of the measurement.'
    return { kind: 'measured', points, error: { message } }
  }

  /** Something that the page asked for, until it is answered or stopped. */
  function makeTask(id) {
    const say = (message) => port.postMessage({ ...message, id })
    const task = { isStopped: false, holder: undefined, tell, answer, stop: undefined, whenStopped: undefined }
    let fresh = []
    let done = 0
    let timer
    function flush(total) {
      clearTimeout(timer)
      timer = undefined
      if (fresh.length > 0 && !task.isStopped) say({ kind: 'progress', done, total, outcomes: fresh })
      fresh = []
    }
    function tell(outcome, total) {
      fresh.push(outcome)
      done += 1
      timer ??= setTimeout(flush, tellingMilliseconds, total)
    }
    /** The last of what ended is in the answer too, so it is not told twice. */
    function answer(message) {
      clearTimeout(timer)
      if (!task.isStopped) say(message)
    }
    task.whenStopped = new Promise((resolve) => {
      task.stop = () => {
        task.isStopped = true
        task.holder?.end()
        resolve(undefined)
      }
    })
    return task
  }

  /** Does a task when those before it are over. */
  function begin(command, work) {
    const packages = command.request?.packages ?? command.packages
    const task = makeTask(command.id)
    tasks.add(task)
    lastTask = lastTask.then(async () => {
      if (task.isStopped) return
      const timer = command.kind === 'run' ? setTimeout(pool.refill, longRunMilliseconds, packages) : undefined
      let spares = packages
      try {
        const result = await work(task, command)
        if (result) task.answer(result)
      } catch (reason) {
        // Packages that cannot be loaded are tried again when somebody asks for them.
        spares = []
        task.answer({ kind: 'broken', message: String(reason?.message ?? reason) })
      }
      clearTimeout(timer)
      tasks.delete(task)
      pool.refill(spares)
    })
  }

  /** A stopped task must not keep the processor until its own time is over. */
  function stop() {
    for (const task of tasks) task.stop()
    tasks.clear()
  }

  function onCommand({ data }) {
    if (data.kind === 'run') begin(data, run)
    else if (data.kind === 'measure') begin(data, measure)
    else if (data.kind === 'warm') pool.refill(data.packages)
    else if (data.kind === 'stop') stop()
    else if (data.kind === 'ping') port.postMessage({ kind: 'pong' })
  }

  window.addEventListener('message', function connect(event) {
    if (port || event.source !== window.parent || event.data !== 'interviewnode-sandbox' || !event.ports[0]) return
    window.removeEventListener('message', connect)
    port = event.ports[0]
    port.onmessage = onCommand
    pool = window.makeSandboxPool(window.sandboxSettings, (message) => port.postMessage(message))
    pool.refill([])
  })
})()
