/** Fetches NumPy, pandas and what they need for Python in the browser, once, where there is a network. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findLock, isComplete, type Lock, packagesFolder, type Wheel, wheelsFor } from '../judge/edge/browser-packages.ts'
import { fail, ok, type Result } from '../kit/result.ts'

export type FetchSettings = {
  /** The data folder. */
  folder: string
  /** Where the wheels are: an address or a folder; Pyodide's own address unless it is given. */
  from?: string
  packages: string[]
  say: (line: string) => void
  /** Pyodide's own lock file unless it is given. */
  lock?: Lock
}

export type Fetched = { version: string; folder: string; fetched: string[]; kept: string[] }

/** A connection that gives no byte for so long is given up. */
const silenceMilliseconds = 60_000
const unfinished = '.part'

/** Fetches what is missing; each file is moved into place only when its hash is right. Failures are in words, and what was fetched until then stays. */
export async function fetchPackages({
  folder: dataFolder,
  from,
  packages,
  say,
  lock = findLock(),
}: FetchSettings): Promise<Result<Fetched>> {
  if (lock === undefined) return fail('unavailable', 'Pyodide is not installed here. Run "npm ci" first.')
  const wheels = wheelsFor(packages, lock)
  if (!wheels.ok) return wheels
  const folder = packagesFolder(dataFolder, lock.version)
  const source = from ?? `https://cdn.jsdelivr.net/pyodide/v${lock.version}/full/`
  const result: Fetched = { version: lock.version, folder, fetched: [], kept: [] }
  try {
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) if (name.endsWith(unfinished)) rmSync(path.join(folder, name), { force: true })
  } catch (error) {
    return fail('unavailable', `The folder ${folder} cannot be written to (${(error as Error).message}).`)
  }
  for (const wheel of wheels.value) {
    if (isComplete(folder, wheel)) {
      result.kept.push(wheel.file)
      say(`${wheel.name} ${wheel.version} is already here.`)
      continue
    }
    say(`Fetching ${wheel.name} ${wheel.version} …`)
    const fetched = await fetchWheel(wheel, source, folder)
    if (!fetched.ok) return fetched
    result.fetched.push(wheel.file)
    say(`${wheel.file}: ${(fetched.value / 1e6).toFixed(1)} MB, its hash is right.`)
  }
  return ok(result)
}

/** Fetches one wheel; gives its size in bytes. */
async function fetchWheel({ file, sha256 }: Wheel, source: string, folder: string): Promise<Result<number>> {
  const target = path.join(folder, `${file}.${randomUUID()}${unfinished}`)
  const place = placeOf(file, source)
  const { text } = place
  const onceMore = 'What was fetched so far is kept; run it again to go on.'
  try {
    const bytes = place.kind === 'file' ? readChunks(place.text) : await download(place.text)
    if (bytes === undefined)
      return fail('not-found', `There is no ${file} at ${text}. Name another mirror of this release with --from. ${onceMore}`)
    const { got, size } = await write(bytes, target)
    if (got !== sha256) {
      const why = `It was not kept: it is damaged, or of another release.`
      return fail('invalid', `${file} from ${text} has the wrong hash: expected ${sha256}, got ${got}. ${why} ${onceMore}`)
    }
    renameSync(target, path.join(folder, file))
    return ok(size)
  } catch (error) {
    const advice =
      place.kind === 'file'
        ? 'Check the folder that --from names.'
        : 'Check the network (behind a proxy, set NODE_USE_ENV_PROXY=1), or fetch the file elsewhere and name its folder with --from DIR.'
    return fail('unavailable', `${file} could not be fetched from ${text} (${wordsOf(error)}). ${advice} ${onceMore}`)
  } finally {
    rmSync(target, { force: true })
  }
}

type Place = { kind: 'address' | 'file'; text: string }

function placeOf(file: string, source: string): Place {
  if (/^https?:/i.test(source)) return { kind: 'address', text: new URL(encodeURIComponent(file), source.replace(/\/?$/, '/')).href }
  const folder = /^file:/i.test(source) ? fileURLToPath(source) : path.resolve(source)
  return { kind: 'file', text: path.join(folder, file) }
}

/** The bytes of a file. It is opened when the first are asked for, so that a file which is not there fails in the reader's hands. */
async function* readChunks(file: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(file)
}

/** The bytes at an address as they come; undefined where there is nothing. */
async function download(address: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const stop = new AbortController()
  const silent = () => stop.abort(new Error(`no answer for ${silenceMilliseconds / 1000} s`))
  let timer = setTimeout(silent, silenceMilliseconds)
  async function* chunks(body: AsyncIterable<Uint8Array>) {
    try {
      for await (const chunk of body) {
        clearTimeout(timer)
        timer = setTimeout(silent, silenceMilliseconds)
        yield chunk
      }
    } finally {
      clearTimeout(timer)
    }
  }
  try {
    const response = await fetch(address, { signal: stop.signal })
    if (response.ok && response.body) return chunks(response.body as unknown as AsyncIterable<Uint8Array>)
    await response.body?.cancel()
    clearTimeout(timer)
    if (response.status === 404) return undefined
    throw new Error(`answered with ${response.status}`)
  } catch (error) {
    clearTimeout(timer)
    throw error
  }
}

async function write(bytes: AsyncIterable<Uint8Array>, target: string): Promise<{ got: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(target, 'wx')
  try {
    for await (const chunk of bytes) {
      hash.update(chunk)
      size += chunk.byteLength
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { got: hash.digest('hex'), size }
}

/** What went wrong, with its cause, which is where `fetch` says it. */
function wordsOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error ? `${message}: ${cause.message}` : message
}
