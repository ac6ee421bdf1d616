/** Python for the browser: where its runtime lies, and the packages that were fetched for it into the data folder. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../kit/result.ts'

/** Where Pyodide lies, and its version, which is part of its address so that it can be cached for ever. */
export function pythonRuntime(): { folder: string; version: string } | undefined {
  try {
    const file = createRequire(import.meta.url).resolve('pyodide/package.json')
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
    const folder = path.dirname(file)
    return existsSync(path.join(folder, 'pyodide.asm.wasm')) ? { folder, version } : undefined
  } catch {
    return undefined
  }
}

/** A wheel as Pyodide's lock file names it: the one file that fits this release, by its hash. */
export type Wheel = { name: string; version: string; file: string; sha256: string; needs: string[] }

export type Lock = { version: string; wheels: Map<string, Wheel> }

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      file_name: z.string().regex(/^[\w.+-]+$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      depends: z.array(z.string()),
    }),
  ),
})

let ownLock: Lock | undefined

/** The lock file of the Pyodide that is installed; `undefined` where there is none. */
export function findLock(): Lock | undefined {
  const runtime = pythonRuntime()
  if (runtime !== undefined) ownLock ??= readLock(runtime.version, readFileSync(path.join(runtime.folder, 'pyodide-lock.json'), 'utf8'))
  return ownLock
}

/** Reads the text of a lock file. */
export function readLock(version: string, text: string): Lock {
  const { packages } = lockSchema.parse(JSON.parse(text))
  const wheels = Object.entries(packages).map(([name, { version, file_name: file, sha256, depends: needs }]): [string, Wheel] => [
    name,
    { name, version, file, sha256, needs },
  ])
  return { version, wheels: new Map(wheels) }
}

/** The wheels of these packages and of all that they need, each once. */
export function wheelsFor(names: string[], { version, wheels }: Lock): Result<Wheel[]> {
  const found = new Set<Wheel>()
  const left = [...names]
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    const wheel = wheels.get(name)
    if (wheel === undefined) return fail('not-found', `Pyodide ${version} has no package named "${name}".`)
    if (!found.has(wheel)) left.push(...wheel.needs)
    found.add(wheel)
  }
  return ok([...found])
}

/** Where the wheels of this release lie. */
export function packagesFolder(dataFolder: string, version: string): string {
  return path.join(dataFolder, 'runtime-packages', version)
}

const hashes = new Map<string, { key: string; sha256: string }>()

/** The hash of a file, read again only when it has changed. */
export function hashOf(file: string): string {
  const { size, mtimeMs, ino } = statSync(file)
  const key = `${size} ${mtimeMs} ${ino}`
  const known = hashes.get(file)
  if (known?.key === key) return known.sha256
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  hashes.set(file, { key, sha256 })
  return sha256
}

/** Whether a wheel lies in a folder, whole and unchanged. */
export function isComplete(folder: string, { file, sha256 }: Wheel): boolean {
  const place = path.join(folder, file)
  return existsSync(place) && hashOf(place) === sha256
}

/** The names of the packages that were fetched, each whole and with all that it needs. */
export function browserPackages(dataFolder: string, lock: Lock | undefined = findLock()): string[] {
  if (lock === undefined) return []
  const folder = packagesFolder(dataFolder, lock.version)
  const files = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const present = [...lock.wheels.values()].filter(({ file }) => files.has(file))
  const works = ({ name }: Wheel) => {
    const needed = wheelsFor([name], lock)
    return needed.ok && needed.value.every((wheel) => files.has(wheel.file) && isComplete(folder, wheel))
  }
  return present.filter(works).map(({ name }) => name)
}
