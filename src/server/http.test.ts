import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { oc } from '@orpc/contract'
import { implement } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '../catalog/edge/load-catalog.ts'
import { contract } from '../contract.ts'
import { findLock, packagesFolder, pythonRuntime } from '../judge/edge/browser-packages.ts'
import { startJudge } from '../judge/edge/judge.ts'
import type { RouteMeta } from '../kit/permission.ts'
import { fail, unwrap } from '../kit/result.ts'
import { type ApiContext, apiHandlers } from './api.ts'
import { type Database, openDatabase } from './database.ts'
import { createApp } from './http.ts'
import { jsonLog } from './logs.ts'
import { type Wired, wire } from './wire.ts'

const origin = 'http://localhost:4600'
const lines: string[] = []
const log = jsonLog({ write: (line) => lines.push(line), clock: () => 0 })
let folder: string
let database: Database
let wired: Wired
let app: ReturnType<typeof createApp>
let count = 0
let now = Date.parse('2026-03-01T10:00:00Z')
const newId = () => `id-${String(++count).padStart(6, '0')}`

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-http-'))
  const web = path.join(folder, 'web')
  mkdirSync(path.join(web, 'assets'), { recursive: true })
  writeFileSync(path.join(web, 'index.html'), '<html><meta property="csp-nonce" content="__CSP_NONCE__"></html>')
  writeFileSync(path.join(web, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  database = unwrap(await openDatabase(path.join(folder, 'data'), () => now))
  const allowance = { runsPerMinute: 60, cpuSecondsPerMinute: 60 }
  const judge = startJudge({ searchPath: '', tiers: [], places: 1, allowance, clock: () => now, browserPackages: () => [] })
  await judge.started
  const { catalog } = loadCatalog(path.join(import.meta.dirname, '..', '..', 'content'))
  wired = wire({ database, catalog, contentProblems: [], clock: () => now, newId, judge })
  const address = () => ({ host: '127.0.0.1', port: 4600 })
  app = createApp({
    wired,
    log,
    clock: () => now,
    newId,
    version: '1.2.3',
    webFolder: web,
    dataFolder: folder,
    address,
    databaseWorks: async () => true,
    judge,
  })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (place: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  app.request(`${origin}${place}`, { ...init, headers: { host: 'localhost:4600', ...init.headers } })

const post = (place: string, body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return ask(place, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)), ...headers },
  })
}

const startSession = (personId = 'me') => wired.log.start({ personId, kind: 'practice', ref: null })

describe('who may ask', () => {
  it('refuses a name that is not this server’s, for pages as well', async () => {
    for (const place of ['/', '/api/health', '/assets/main-1a2b.js']) {
      expect((await ask(place, { headers: { host: 'evil.example:4600' } })).status, place).toBe(403)
    }
  })

  it('refuses other sites on the API and lets them have public files', async () => {
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await ask('/api/data', { headers: foreign })).status).toBe(403)
    expect((await post('/api/data/erase', { confirm: 'delete' }, foreign)).status).toBe(403)
    expect((await post('/api/rpc/data/erase', { json: { confirm: 'delete' } }, { origin: 'null' })).status).toBe(403)
    expect((await ask('/assets/main-1a2b.js', { headers: foreign })).status).toBe(200)
  })

  it('refuses a form of another type than JSON', async () => {
    const answer = await post('/api/data/erase', 'confirm=delete', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(answer.status).toBe(415)
  })

  it('names a permission for every procedure of the contract', () => {
    const procedures = Object.entries(contract).flatMap(([room, routes]) =>
      Object.entries(routes).map(([name, procedure]) => [`${room}.${name}`, procedure['~orpc'].meta as Partial<RouteMeta>] as const),
    )
    expect(procedures.length).toBeGreaterThan(30)
    expect(
      procedures.filter(([, { permission }]) => !['public', 'self', 'author', 'organiser', 'owner'].includes(String(permission))),
    ).toEqual([])
  })

  it('refuses a procedure whose permission the caller does not have, on both protocols', async () => {
    const handle = apiHandlers(wired.router, log)
    const visitor: ApiContext = { personId: 'visitor', permissions: ['public'], requestId: 'r', seen: () => undefined }
    const rest = await handle(new Request(`${origin}/api/data`), visitor)
    const rpc = await handle(new Request(`${origin}/api/rpc/data/where`, { method: 'POST', body: '{}' }), visitor)
    expect([rest?.status, rpc?.status]).toEqual([403, 403])
  })
})

describe('bad input', () => {
  it.each([
    ['an unknown route', () => ask('/api/nothing'), 404],
    ['an unknown file', () => ask('/assets/none.js'), 404],
    ['a body that is not JSON', () => post('/api/data/erase', '{"confirm":'), 400],
    ['a body of the wrong shape', () => post('/api/data/erase', { confirm: 'yes' }), 400],
    ['a body over the limit', () => post('/api/data/erase', { confirm: 'x'.repeat(2 * 1024 * 1024) }), 413],
    ['a session that is not there', () => ask('/api/sessions/none'), 404],
    ['a stream from a wrong place', () => ask('/api/sessions/none/stream?after=-1'), 400],
  ])('%s gets words and a status', async (_what, send, status) => {
    const answer = await send()
    expect(answer.status).toBe(status)
    const { message } = (await answer.json()) as { message: string }
    expect(message.length).toBeGreaterThan(10)
  })

  it('names the field that does not fit', async () => {
    const answer = await post('/api/data/erase', { confirm: 'yes' })
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('confirm'), data: { fields: [{ field: 'confirm' }] } })
  })

  it('says 410 for text that comes after the end of a session', async () => {
    const { id } = await startSession()
    await wired.log.end(id, 'done')
    const answer = await post(`/api/sessions/${id}/text`, { key: 'key-00001', document: 'code', update: 'AAA=' })
    expect(answer.status).toBe(410)
  })

  it('answers an unexpected error with a request id and no stack, and logs neither its message nor the input', async () => {
    const broken = implement({ say: oc.$meta<RouteMeta>({ permission: 'self' }).route({ path: '/say' }) })
    const routes = {
      say: broken.say.handler(() => {
        throw new Error('what a candidate wrote')
      }),
    }
    const handle = apiHandlers(routes as never, log)
    const context: ApiContext = { personId: 'me', permissions: ['self'], requestId: 'request-7', seen: () => undefined }
    const answer = await handle(new Request(`${origin}/api/say`, { method: 'POST' }), context)
    expect(answer?.status).toBe(500)
    const text = await answer?.text()
    expect(text).toContain('request-7')
    expect(text).not.toMatch(/wrote|\.ts:/)
    expect(lines.at(-1)).toContain('request-7')
    expect(lines.join()).not.toContain('what a candidate wrote')
  })

  it('maps an expected failure to its status and its own words', async () => {
    const busy = implement({ run: oc.$meta<RouteMeta>({ permission: 'self' }).route({ path: '/run' }) })
    const routes = { run: busy.run.handler(() => unwrap(fail('unavailable', 'No runner is free.')) as never) }
    const context: ApiContext = { personId: 'me', permissions: ['self'], requestId: 'r', seen: () => undefined }
    const answer = await apiHandlers(routes as never, log)(new Request(`${origin}/api/run`, { method: 'POST' }), context)
    expect(answer?.status).toBe(503)
    expect(await answer?.json()).toMatchObject({ message: 'No runner is free.', data: { kind: 'unavailable' } })
  })
})

describe('logs', () => {
  it('hold request id, method, pattern, status and time, and nothing that a candidate wrote', async () => {
    const { id } = await startSession()
    const secret = 'SECRET-WORDS'
    lines.length = 0
    await post(`/api/sessions/${id}/text`, { key: `key-${secret}`, document: secret, update: 'AAA=' })
    await ask(`/api/sessions/${id}/text/${secret}?q=${secret}`)
    await ask(`/api/nothing/${secret}`)
    await ask(`/assets/${secret}.js`)
    await ask(`/practise/${secret}`)
    await post(`/api/sessions/${id}/text`, `{"${secret}`)
    await post('/api/rpc/accounts/save', { json: { role: secret } })
    expect(lines).toHaveLength(6)
    expect(lines.join('')).not.toContain(secret)
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      level: 'info',
      method: 'GET',
      pattern: 'sessions.readText /sessions/{sessionId}/text/{document}',
      status: 200,
      milliseconds: expect.any(Number),
      requestId: expect.any(String),
    })
  })
})

describe('plain routes', () => {
  it('say how the server is', async () => {
    const answer = await ask('/api/health')
    expect(await answer.json()).toMatchObject({
      status: 'ok',
      version: '1.2.3',
      database: 'ok',
      judge: 'browser',
      sandbox: { tier: 3, layers: [{ name: 'sandbox', works: false }], waiting: 0 },
      model: 'none',
    })
  })

  it('describe every procedure in OpenAPI 3.1, and list them on a page without scripts', async () => {
    const document = (await (await ask('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, unknown> }
    expect(document.openapi).toMatch(/^3\.1/)
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/skills', '/sessions/{sessionId}/text', '/data']))
    const docs = await ask('/api/docs')
    expect(await docs.text()).toContain('/sessions/{sessionId}/text')
    expect(docs.headers.get('content-security-policy')).not.toContain('script')
  })

  it('give the page a fresh nonce and a strict policy at every page path', async () => {
    const [first, second] = [await ask('/'), await ask('/practise/two-sum')]
    const nonces = await Promise.all([first, second].map(async (page) => /content="([^"]+)"/.exec(await page.text())?.[1]))
    expect(nonces[0]).not.toBe(nonces[1])
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}'`)
    expect(second.status).toBe(200)
  })

  it('keep hashed files for ever, packed, and nothing outside their folder', async () => {
    const file = await ask('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'gzip' } })
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(gunzipSync(Buffer.from(await file.arrayBuffer())).toString()).toBe('export {}')
    expect((await ask('/..%2fsecret.txt')).status).toBe(404)
    expect((await ask('/assets/%2e%2e/%2e%2e/secret.txt')).status).toBe(404)
  })

  it('serve packages that were fetched for the sandbox, by the names in the lock file only', async () => {
    const lock = findLock()
    const wheel = lock?.wheels.get('six')
    if (lock === undefined || wheel === undefined) throw new Error('Pyodide is not installed')
    const place = packagesFolder(folder, lock.version)
    const base = `/runtime/packages/${lock.version}/`
    const foreign = { origin: 'null', 'sec-fetch-site': 'cross-site' }
    const missing = await ask(base + wheel.file, { headers: foreign })
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
    expect(await missing.text()).toContain('judge fetch-packages')
    mkdirSync(place, { recursive: true })
    writeFileSync(path.join(place, wheel.file), 'a wheel')
    writeFileSync(path.join(place, 'other.whl'), 'another')
    const found = await ask(base + wheel.file, { headers: foreign })
    expect([found.headers.get('content-type'), found.headers.get('access-control-allow-origin')]).toEqual(['application/zip', '*'])
    expect(await found.text()).toBe('a wheel')
    for (const name of ['other.whl', '..%2f..%2fsecret.txt', '%2e%2e/secret.txt', ''])
      expect((await ask(base + name)).status, name).toBe(404)
    const sandbox = await ask('/runtime/sandbox.html')
    expect(sandbox.headers.get('content-security-policy')).toContain(
      `connect-src ${origin}/runtime/pyodide/${lock.version}/ ${origin}${base};`,
    )
  })

  it('serve Python to the sandbox, whose page has a policy of its own', async () => {
    const base = `/runtime/pyodide/${pythonRuntime()?.version}/`
    const wasm = await ask(`${base}pyodide.asm.wasm`, { headers: { origin: 'null', 'sec-fetch-site': 'cross-site' } })
    expect(wasm.headers.get('content-type')).toBe('application/wasm')
    expect(wasm.headers.get('access-control-allow-origin')).toBe('*')
    await wasm.body?.cancel()
    const sandbox = await ask('/runtime/sandbox.html')
    expect(await sandbox.text()).toContain(`${origin}${base}`)
    expect(sandbox.headers.get('content-security-policy')).toContain('sandbox allow-scripts')
  })
})

describe('a session’s stream', () => {
  async function read(answer: Response, events: number): Promise<{ id: string; text: string }[]> {
    const reader = (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream() as never).getReader()
    let text = ''
    while ((text.match(/^data: .*\n/gm) ?? []).length < events) {
      const { value, done } = await reader.read()
      if (done) break
      text += String(value)
    }
    await reader.cancel()
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json))
  }
  const said = (text: string) => ({ by: 'candidate' as const, kind: 'said' as const, text })

  it('gives what is there and then what comes, each once, in order, without private notes', async () => {
    const { id } = await startSession()
    await wired.log.append(id, [said('one'), { by: 'system', kind: 'note', text: 'private', data: { private: true } }, said('two')])
    const answer = await ask(`/api/sessions/${id}/stream?after=0`)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reading = read(answer, 4)
    await wired.log.append(id, [said('three')])
    await wired.log.append(id, [said('four')])
    expect((await reading).map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four'])
  })

  it('does not tell what an answer of an assessment was worth', async () => {
    const { id } = await startSession()
    await wired.log.append(id, [{ by: 'candidate', kind: 'item-answered', text: 'b', data: { item: 'one', score: 0 } }, said('after')])
    expect((await read(await ask(`/api/sessions/${id}/stream?after=0`), 1)).map(({ text }) => text)).toEqual(['after'])
  })

  it('goes on after the last event that the reader has', async () => {
    const { id } = await startSession()
    await wired.log.append(id, [said('one'), said('two'), said('three')])
    const again = await ask(`/api/sessions/${id}/stream?after=0`, { headers: { 'last-event-id': '2' } })
    expect((await read(again, 1)).map(({ text }) => text)).toEqual(['three'])
  })

  it('is for its own person only', async () => {
    const { id } = await startSession('somebody-else')
    expect((await ask(`/api/sessions/${id}/stream`)).status).toBe(404)
  })
})

describe('the data', () => {
  it('are counted, backed up and taken out in one file', async () => {
    await startSession()
    const made = (await (await post('/api/data/backup', {})).json()) as { file: string }
    const where = (await (await ask('/api/data')).json()) as { counts: { sessions: number }; backups: { file: string }[]; bytes: number }
    expect(where.backups[0]?.file).toBe(made.file)
    expect(where.bytes).toBeGreaterThan(1_000_000)
    const file = await ask('/api/data/export')
    const rows = gunzipSync(Buffer.from(await file.arrayBuffer()))
      .toString()
      .trim()
      .split('\n')
    expect(rows.filter((row) => row.startsWith('{"table":"sessions"'))).toHaveLength(where.counts.sessions)
  })

  it('are deleted whole: every table that names a person, and the backups', async () => {
    const { id } = await startSession()
    await wired.log.append(id, [{ by: 'candidate', kind: 'said', text: 'mine' }])
    const other = await startSession('somebody-else')
    now += 1000
    await post('/api/data/backup', {})
    expect((await post('/api/data/erase', { confirm: 'delete' })).status).toBe(200)
    const { rows: tables } = await database.raw.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'person_id'",
    )
    expect(tables.length).toBeGreaterThan(2)
    for (const { name } of tables) {
      expect((await database.raw.query(`SELECT 1 FROM "${name}" WHERE person_id = 'me'`)).rows, name).toEqual([])
    }
    expect((await database.raw.query("SELECT 1 FROM people WHERE id = 'me'")).rows).toEqual([])
    expect(await wired.log.read(id)).toEqual([])
    expect(await wired.log.find(other.id)).toBeDefined()
    expect(await (await ask('/api/data')).json()).toMatchObject({ backups: [], lastBackupAt: null })
  })
})
