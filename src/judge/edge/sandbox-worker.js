/* The worker in which candidates' Python runs: it starts Python from what the frame hands over, takes Python's tools away, and answers one question after the other. */
;(() => {
  const page = 65536
  const mebibyte = 1024 * 1024
  /** Bytes that a run may write into files and pipes; they lie in the memory of JavaScript, which no other limit bounds. */
  const fileBytes = 64 * mebibyte
  /** Before a run, Python and its packages may take what they need. */
  let mostPages = 4096 * 16

  const grow = WebAssembly.Memory.prototype.grow
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength / page + pages > mostPages) throw new RangeError('memory limit')
    return grow.call(this, pages)
  }

  /** What stays of the global scope once Python runs: the language, and what Emscripten looks up while it works. Nothing that reaches out. */
  const kept = new Set(
    `AbortController AbortSignal AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DOMException DataView Date Error EvalError
    FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy
    RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TextDecoder TextEncoder TypeError URIError URL Uint16Array Uint32Array Uint8Array Uint8ClampedArray
    WeakMap WeakRef WeakSet WebAssembly clearTimeout console constructor crypto decodeURI decodeURIComponent encodeURI encodeURIComponent globalThis isFinite isNaN
    parseFloat parseInt performance self setTimeout undefined unescape escape`.split(/\s+/),
  )

  /** Files that the frame has fetched stand in for the network while Python starts. */
  function serveFiles({ wasm, files }) {
    self.fetch = async (address) => {
      const name = String(address).split('/').at(-1)
      if (name === 'pyodide.asm.wasm') return undefined
      if (files[name] === undefined) throw new TypeError(`${name} was not handed over`)
      return new Response(files[name])
    }
    WebAssembly.instantiateStreaming = async (_, imports) => ({ module: wasm, instance: await WebAssembly.instantiate(wasm, imports) })
  }

  /** Python that has started, from its image where there is one. */
  async function startPython({ wasm, files, scripts, lock, image, prepare, isForImage }) {
    serveFiles({ wasm, files })
    const importScripts = self.importScripts.bind(self)
    // Pyodide tries this to find out whether the worker is a classic one, which it refuses, although it works.
    self.importScripts = () => {
      throw new Error('refused')
    }
    importScripts(scripts.loader)
    const { default: createPyodideModule } = await import(scripts.runtime)
    const python = await self.loadPyodide({
      indexURL: 'http://sandbox.invalid/',
      packageBaseUrl: 'http://sandbox.invalid/',
      lockFileContents: lock,
      createPyodideModule,
      jsglobals: { Object, Array, Error },
      stdin: () => null,
      ...(isForImage ? { _makeSnapshot: true } : {}),
      ...(image ? { _loadSnapshot: image } : {}),
    })
    if (!image) python.runPython(prepare)
    return python
  }

  async function loadPackages(python, packages, modules) {
    const wrong = []
    await python.loadPackage(packages, { messageCallback: () => undefined, errorCallback: (message) => wrong.push(message) })
    const absent = packages.filter((name) => python.loadedPackages[name] === undefined)
    if (absent.length > 0) throw new Error(`${absent.join(', ')} could not be loaded: ${wrong.join(' ')}`)
    python.runPython(modules.map((name) => `import ${name}`).join('\n'))
  }

  /** Bounds what can be written, the one way to memory beside WebAssembly's own. */
  function boundFiles(FS) {
    const noSpaceLeft = 51
    let left = fileBytes
    const charge = (bytes) => {
      left -= Math.max(0, bytes)
      if (left < 0) throw new FS.ErrnoError(noSpaceLeft)
    }
    const { write } = FS
    FS.write = (stream, buffer, offset, length, position, canOwn) => {
      charge(length)
      return write(stream, buffer, offset, length, position, canOwn)
    }
    const { MEMFS } = FS.filesystems
    const { resizeFileStorage } = MEMFS
    MEMFS.resizeFileStorage = (node, size) => {
      charge(size - node.usedBytes)
      resizeFileStorage(node, size)
    }
  }

  /** Takes away from the candidate's code what could speak to anybody. */
  function seal(python) {
    python.runPython('seal()')
    boundFiles(python.FS)
    // Emscripten reports there; whoever reads the console of a page has no use for it.
    for (const name of Object.keys(console)) console[name] = () => undefined
    // What a script declared cannot be deleted.
    const remove = (scope, name) => Reflect.deleteProperty(scope, name) || Reflect.set(scope, name, undefined)
    for (let scope = self; scope !== Object.prototype; scope = Object.getPrototypeOf(scope)) {
      for (const name of Object.getOwnPropertyNames(scope)) kept.has(name) || remove(scope, name)
    }
  }

  const words = (error) => String(error?.message || error).slice(0, 300)

  async function start(port, given) {
    const say = port.postMessage.bind(port)
    const python = await startPython(given)
    if (given.isForImage) {
      const image = python.makeMemorySnapshot()
      say({ id: 0, result: image }, [image.buffer])
      return
    }
    if (given.packages.length > 0) await loadPackages(python, given.packages, given.modules)
    const work = python.globals.get('work')
    seal(python)
    const memory = python._module.HEAP8.length
    port.onmessage = ({ data: { id, kind, texts, memoryMiB } }) => {
      mostPages = (memory + memoryMiB * mebibyte) / page
      for (const [index, text] of texts.entries()) {
        try {
          say({ id: id + index, result: String(work(kind, text)) })
        } catch (error) {
          say({ id: id + index, died: words(error) })
          return
        }
      }
    }
    say({ id: 0, result: 'ready' })
  }

  self.onmessage = ({ data: { port, given } }) => {
    self.onmessage = null
    start(port, given).catch((error) => port.postMessage({ id: 0, died: words(error) }))
  }
})()
