/** Fetching packages from a mirror on this machine, good and bad: what is kept is whole, and what is said tells what to do. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserPackages, findLock, packagesFolder, readLock, wheelsFor } from '../judge/edge/browser-packages.ts'
import { fetchPackages } from './judge-packages.ts'

const contents: Record<string, Buffer> = {
  'numpy-1.0-wasm32.whl': Buffer.from('numpy '.repeat(50_000)),
  'pandas-1.0-wasm32.whl': Buffer.from('pandas '.repeat(50_000)),
  'six-1.0-py3-none-any.whl': Buffer.from('six'),
}
const hash = (file: string) =>
  createHash('sha256')
    .update(contents[file] ?? '')
    .digest('hex')
const entry = (file: string, depends: string[] = []) => ({ version: '1.0', file_name: file, sha256: hash(file), depends, imports: [] })
const lock = readLock(
  '9.9.9',
  JSON.stringify({
    info: {},
    packages: {
      numpy: entry('numpy-1.0-wasm32.whl'),
      pandas: entry('pandas-1.0-wasm32.whl', ['numpy', 'six']),
      six: entry('six-1.0-py3-none-any.whl'),
      scipy: { ...entry('scipy-1.0-wasm32.whl', ['numpy']), sha256: '0'.repeat(64) },
    },
  }),
)

let folder: string
let mirror: Server
let asked: string[]
/** How the mirror answers for a file, where it is not to give it. */
let odd: Record<string, RequestListener>
let from: string
let said: string[]

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-packages-'))
  asked = []
  odd = {}
  said = []
  mirror = createServer((request, response) => {
    const file = decodeURIComponent(request.url?.split('/').at(-1) ?? '')
    asked.push(file)
    const other = odd[file]
    if (other) return other(request, response)
    const content = contents[file]
    if (content === undefined) response.statusCode = 404
    response.end(content)
  })
  await new Promise<void>((done) => mirror.listen(0, '127.0.0.1', done))
  from = `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/full`
})
afterEach(async () => {
  mirror.closeAllConnections()
  await new Promise((done) => mirror.close(done))
  rmSync(folder, { recursive: true, force: true })
})

const fetchAll = (more: Partial<Parameters<typeof fetchPackages>[0]> = {}) =>
  fetchPackages({ folder, from, packages: ['numpy', 'pandas'], lock, say: (line) => said.push(line), ...more })
const place = () => packagesFolder(folder, '9.9.9')
const present = () => readdirSync(place()).sort()
const reasonOf = (result: Awaited<ReturnType<typeof fetchPackages>>) => (result.ok ? '' : result.failure.reason)

describe('fetching packages', () => {
  it('brings each wheel with what it needs, once, and whole', async () => {
    const result = await fetchAll()
    expect(result).toMatchObject({ ok: true, value: { version: '9.9.9', folder: place(), kept: [] } })
    expect(present()).toEqual(Object.keys(contents).sort())
    for (const file of present()) expect(readFileSync(path.join(place(), file)).equals(contents[file] ?? Buffer.alloc(0))).toBe(true)
    expect(asked.toSorted()).toEqual(Object.keys(contents).sort())
    expect(browserPackages(folder, lock)).toEqual(['numpy', 'pandas', 'six'])
  })

  it('asks again only for what is missing or damaged', async () => {
    await fetchAll()
    asked = []
    expect(await fetchAll()).toMatchObject({ ok: true, value: { fetched: [] } })
    expect(asked).toEqual([])
    writeFileSync(path.join(place(), 'numpy-1.0-wasm32.whl'), 'damaged')
    expect(browserPackages(folder, lock)).toEqual(['six'])
    expect(await fetchAll()).toMatchObject({ ok: true, value: { fetched: ['numpy-1.0-wasm32.whl'] } })
    expect(browserPackages(folder, lock)).toEqual(['numpy', 'pandas', 'six'])
  })

  it('takes them from a folder, named as a path or as an address', async () => {
    const stick = path.join(folder, 'stick')
    mkdirSync(stick)
    for (const [file, content] of Object.entries(contents)) writeFileSync(path.join(stick, file), content)
    expect((await fetchAll({ from: stick, packages: ['numpy'] })).ok).toBe(true)
    expect((await fetchAll({ from: pathToFileURL(stick).href })).ok).toBe(true)
    expect(asked).toEqual([])
  })

  it('removes what an interrupted fetch left', async () => {
    mkdirSync(place(), { recursive: true })
    writeFileSync(path.join(place(), 'numpy-1.0-wasm32.whl.0a1b.part'), 'half')
    await fetchAll()
    expect(present()).toEqual(Object.keys(contents).sort())
  })

  it('names file, expected and got where a hash is wrong, and keeps nothing of it', async () => {
    odd['numpy-1.0-wasm32.whl'] = (_, response) => response.end('another')
    const reason = reasonOf(await fetchAll())
    expect(reason).toContain('numpy-1.0-wasm32.whl')
    expect(reason).toContain(hash('numpy-1.0-wasm32.whl'))
    expect(reason).toContain(createHash('sha256').update('another').digest('hex'))
    expect(present()).toEqual([])
    expect(browserPackages(folder, lock)).toEqual([])
  })

  it('says where a file is not, and keeps those before it', async () => {
    const reason = reasonOf(await fetchAll({ packages: ['numpy', 'scipy'] }))
    expect(reason).toMatch(/There is no scipy-1\.0-wasm32\.whl at http:.*--from/)
    expect(present()).toEqual(['numpy-1.0-wasm32.whl'])
  })

  it('keeps nothing of a connection that is torn', async () => {
    odd['numpy-1.0-wasm32.whl'] = (_, response) => {
      response.writeHead(200, { 'content-length': '300000' })
      response.write('numpy '.repeat(1000), () => response.destroy())
    }
    expect(reasonOf(await fetchAll())).toMatch(/numpy-1\.0-wasm32\.whl could not be fetched .*Check the network.*run it again/)
    expect(present()).toEqual([])
  })

  it.each([
    ['a server that fails', () => from, /could not be fetched .*answered with 503/],
    ['nobody who listens', () => 'http://127.0.0.1:1/', /could not be fetched .*Check the network/],
    ['a folder that is not there', () => path.join(folder, 'none'), /could not be fetched .*Check the folder that --from names/],
  ])('says what to do about %s', async (_name, source, words) => {
    odd['numpy-1.0-wasm32.whl'] = (_, response) => response.writeHead(503).end()
    expect(reasonOf(await fetchAll({ from: source() }))).toMatch(words)
    expect(present()).toEqual([])
  })

  it('says which package Pyodide does not have, and which folder cannot be written', async () => {
    expect(reasonOf(await fetchAll({ packages: ['torch'] }))).toBe('Pyodide 9.9.9 has no package named "torch".')
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    expect(reasonOf(await fetchAll({ folder: file }))).toMatch(/cannot be written to/)
  })
})

describe('Pyodide’s own lock file', () => {
  it('names NumPy, pandas and all that they need', () => {
    const own = findLock()
    if (own === undefined) throw new Error('Pyodide is not installed')
    const wheels = wheelsFor(['numpy', 'pandas'], own)
    expect(wheels.ok && wheels.value.map(({ name }) => name).sort()).toEqual(['numpy', 'pandas', 'python-dateutil', 'pytz', 'six'])
    expect(existsSync(packagesFolder(folder, own.version))).toBe(false)
    expect(browserPackages(folder)).toEqual([])
  })
})
