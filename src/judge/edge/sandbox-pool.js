/* Python for the frame: its files are fetched and compiled once, started once, and kept as an image from which workers start in a moment; spare ones wait. */
window.makeSandboxPool = ({ runtime, packages: packagesAddress, prepare, worker }, tell) => {
  /** Longer than any start; a worker that is silent for so long will not come any more. */
  const startMilliseconds = 90_000
  const titles = { numpy: 'NumPy' }
  const titleOf = (names) => names.map((name) => titles[name] ?? name).join(' and ')
  const addressOf = (script) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const workerAddress = addressOf(worker)

  /** Tells how far something has come, each step once. */
  function telling(what) {
    let last = -1
    return (percent) => {
      if (percent > last) tell({ kind: 'loading', what, percent })
      last = Math.max(last, percent)
    }
  }

  /** Fetches files; `onShare` hears which share of their bytes has come. */
  async function fetchAll(addresses, onShare) {
    const responses = await Promise.all(addresses.map((address) => fetch(address)))
    const wrong = responses.find(({ ok }) => !ok)
    if (wrong) throw Object.assign(new Error(`${wrong.url} was answered with ${wrong.status}`), { status: wrong.status })
    const total = responses.reduce((sum, { headers }) => sum + Number(headers.get('content-length') ?? 0), 0)
    let had = 0
    return responses.map(({ body, headers }) => {
      const count = new TransformStream({
        transform(chunk, controller) {
          had += chunk.byteLength
          onShare(Math.min(1, had / Math.max(total, had)))
          controller.enqueue(chunk)
        },
      })
      return new Response(body.pipeThrough(count), { headers: { 'content-type': headers.get('content-type') ?? '' } })
    })
  }

  /** A worker that starts Python from what it is given; `ready` when it has. */
  function makeHolder(given) {
    const thread = new Worker(workerAddress)
    const { port1: port, port2 } = new MessageChannel()
    const holder = { isGone: false, ask, next, end, ready: undefined }
    /** The number of the answer that is waited for, of those asked for since the start, which is number 0. */
    let awaited = 0
    let asked = 0
    let lastSign = performance.now()
    const early = []
    let settle

    function end() {
      holder.isGone = true
      thread.terminate()
      port.close()
      settle?.(undefined)
    }

    /** Sends questions, which are answered one after the other. */
    function ask({ kind, texts, memoryMiB }) {
      lastSign = performance.now()
      port.postMessage({ kind, texts, memoryMiB, id: asked + 1 })
      asked += texts.length
    }

    /** The next answer, and how long after the one before it. No answer means that the time was over, and then the worker is gone. */
    async function next(milliseconds) {
      const answer = early.shift() ?? (holder.isGone ? undefined : await wait(milliseconds))
      const at = answer?.at ?? performance.now()
      const took = at - lastSign
      lastSign = at
      return { answer, milliseconds: took }
    }

    function wait(milliseconds) {
      return new Promise((resolve) => {
        const timer = setTimeout(end, milliseconds)
        settle = (answer) => {
          clearTimeout(timer)
          settle = undefined
          resolve(answer)
        }
      })
    }

    function receive(answer) {
      awaited += 1
      if (settle) settle({ ...answer, at: performance.now() })
      else early.push({ ...answer, at: performance.now() })
    }

    function died(reason) {
      const answer = { died: String(reason || 'the worker ended') }
      if (settle) return settle(answer)
      early.push(answer)
      end()
    }

    // Only the answers that are due count, each once.
    port.onmessage = ({ data }) => data?.id === awaited && awaited <= asked && receive(data)
    port.addEventListener('close', () => died())
    thread.onerror = (event) => died(event.message)
    thread.postMessage({ port: port2, given }, [port2])
    holder.ready = next(startMilliseconds).then(({ answer }) => {
      if (answer?.result === undefined) {
        end()
        throw new Error(answer?.died ?? 'Python did not start.')
      }
      return answer.result
    })
    holder.ready.catch(() => undefined)
    return holder
  }

  /** What every worker needs; the image is missing where none could be made, and then workers start slowly. */
  async function loadCore() {
    const say = telling('Python')
    const names = ['pyodide.js', 'pyodide.asm.mjs', 'python_stdlib.zip', 'pyodide-lock.json', 'pyodide.asm.wasm']
    say(0)
    const responses = await fetchAll(
      names.map((name) => runtime + name),
      (share) => say(Math.floor(share * 45)),
    )
    const [loader, module, library, lock, wasm] = responses
    const given = {
      wasm: await WebAssembly.compileStreaming(wasm),
      files: { 'python_stdlib.zip': await library.arrayBuffer() },
      scripts: { loader: addressOf(await loader.blob()), runtime: addressOf(await module.blob()) },
      prepare,
      packages: [],
      modules: [],
    }
    const { info, packages } = await lock.json()
    say(55)
    const first = makeHolder({ ...given, lock: { info, packages: {} }, isForImage: true })
    const image = await first.ready.catch(() => undefined)
    first.end()
    say(90)
    return { given: { ...given, image }, info, known: packages }
  }

  const core = loadCore()
  core.catch(() => undefined)
  const wheels = new Map()

  /** The packages with all that they need, by the lock file of Pyodide. */
  function withNeeds(names, known) {
    const found = new Map()
    const add = (name) => {
      const entry = known[name]
      if (entry === undefined) throw new Error(`Python in the browser has no package named ${name}.`)
      if (found.has(name)) return
      found.set(name, entry)
      entry.depends.forEach(add)
    }
    names.forEach(add)
    return found
  }

  /** Whether bytes have a hash. Outside of a secure context nothing can tell, and then the server's word counts, which compared it too. */
  async function isWhole(bytes, sha256) {
    if (crypto.subtle === undefined) return true
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256
  }

  /** Fetches the wheels that have not come yet. */
  async function fetchWheels(names, needed) {
    const title = titleOf(names)
    const say = telling(title)
    const absent = [...needed.values()].filter(({ file_name }) => !wheels.has(file_name))
    const addresses = absent.map(({ file_name }) => packagesAddress + encodeURIComponent(file_name))
    try {
      const responses = await fetchAll(addresses, (share) => say(Math.floor(share * 50)))
      const bodies = await Promise.all(responses.map((response) => response.arrayBuffer()))
      for (const [index, { file_name, sha256 }] of absent.entries()) {
        if (!(await isWhole(bodies[index], sha256))) throw new Error(`${file_name} is damaged`)
        wheels.set(file_name, bodies[index])
      }
    } catch ({ status, message }) {
      const why = status === 404 ? `which ${names.length > 1 ? 'are' : 'is'} not installed here` : `which could not be loaded (${message})`
      throw new Error(`This problem needs ${title} in the browser, ${why}. Run: npm run -s interviewnode -- judge fetch-packages`)
    }
  }

  async function giveFor(packages) {
    const { given, info, known } = await core
    if (packages.length === 0) return { ...given, lock: { info, packages: {} } }
    const needed = withNeeds(packages, known)
    await fetchWheels(packages, needed)
    const names = [...needed.keys()]
    const files = Object.fromEntries([...needed.values()].map(({ file_name }) => [file_name, wheels.get(file_name)]))
    const modules = packages.flatMap((name) => known[name].imports)
    return { ...given, files: { ...given.files, ...files }, lock: { info, packages: Object.fromEntries(needed) }, packages: names, modules }
  }

  const keyOf = (packages) => [...packages].sort().join(' ')
  /** Two of the plain kind, so that stopping and running again is instant; one with packages, which is large. */
  const wanted = (key) => (key === '' ? 2 : 1)
  const loadedBefore = new Set()
  const withoutImage = new Set()
  let spares = []

  /** Starts a worker, and says so to the page when it is the first of its kind, which takes a while. */
  async function start(packages) {
    const key = keyOf(packages)
    const isNews = !loadedBefore.has(key)
    if (isNews && key !== '') tell({ kind: 'loading', what: titleOf(packages), percent: 0 })
    try {
      const holder = await startHolder(packages)
      loadedBefore.add(key)
      if (isNews) tell({ kind: 'ready' })
      return holder
    } catch (error) {
      tell(key === '' ? { kind: 'unavailable', message: error.message } : { kind: 'ready' })
      throw error
    }
  }

  /** An image from which a worker does not start is worse than none. */
  async function startHolder(packages) {
    const key = keyOf(packages)
    const given = await giveFor(packages)
    const image = withoutImage.has(key) ? undefined : given.image
    const holder = makeHolder({ ...given, image })
    try {
      await holder.ready
      return holder
    } catch (error) {
      if (image === undefined) throw error
      withoutImage.add(key)
      return startHolder(packages)
    }
  }

  /** A place for a worker that has started or will have. */
  function makeSpare(packages) {
    const spare = { key: keyOf(packages), holder: undefined, whenReady: undefined }
    spare.whenReady = start(packages).then((holder) => {
      spare.holder = holder
      return holder
    })
    spare.whenReady.catch(() => undefined)
    return spare
  }

  let lastPackages = []
  let isFilling = false

  /** Lets spares start, one after the other, for what was asked for last; those of other packages make room. */
  async function refill(packages) {
    lastPackages = packages
    if (isFilling) return
    isFilling = true
    let isStarted = true
    while (isStarted && isWanting(lastPackages)) {
      const spare = makeSpare(lastPackages)
      spares.push(spare)
      isStarted = await spare.whenReady.then(
        () => true,
        () => false,
      )
      // Whoever needs one is told why; here it is tried again after the next run.
      if (!isStarted) spares = spares.filter((one) => one !== spare)
    }
    isFilling = false
  }

  function isWanting(packages) {
    const key = keyOf(packages)
    const isInTheWay = (spare) => key !== '' && spare.key !== '' && spare.key !== key
    for (const spare of spares) if (isInTheWay(spare)) spare.holder?.end()
    spares = spares.filter(({ holder }) => !holder?.isGone)
    return spares.filter((spare) => spare.key === key).length < wanted(key)
  }

  /** A worker with these packages that nobody has used: a spare one, or one that starts now. */
  function take(packages) {
    const key = keyOf(packages)
    const fitting = spares.filter((spare) => spare.key === key && !spare.holder?.isGone)
    const spare = fitting.find(({ holder }) => holder) ?? fitting[0] ?? makeSpare(packages)
    spares = spares.filter((one) => one !== spare)
    return spare.whenReady
  }

  const giveBack = (holder, packages) => spares.push({ key: keyOf(packages), holder, whenReady: Promise.resolve(holder) })

  return { take, refill, giveBack }
}
