/** The server's outside: who may call, what is answered, what is written into the log. */
import { createReadStream, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { findLock, packagesFolder, pythonRuntime } from '../judge/edge/browser-packages.ts'
import type { RunningJudge } from '../judge/edge/judge.ts'
import { sandboxPage, sandboxPolicy } from '../judge/edge/sandbox-page.ts'
import type { NewId } from '../kit/id.ts'
import type { Permission } from '../kit/permission.ts'
import { apiHandlers, openApiDocument } from './api.ts'
import { docsPage } from './docs-page.ts'
import { factsOf, type Log } from './logs.ts'
import { commonHeaders, dataPolicy, isOwnHost, isOwnOrigin } from './security.ts'
import { appPage, fileResponse, findFile } from './static-files.ts'
import { sessionStream } from './stream.ts'
import type { Wired } from './wire.ts'

export type HttpPorts = {
  wired: Wired
  log: Log
  clock: () => number
  newId: NewId
  version: string
  webFolder: string
  /** Where packages for Python in the browser were fetched to. */
  dataFolder: string
  /** Where the server listens; the port is known only once it does. */
  address: () => { host: string; port: number }
  databaseWorks: () => Promise<boolean>
  judge: RunningJudge
}

type Env = { Variables: { requestId: string; pattern: string } }

/** The one person of a laptop, who needs no sign-in and runs the installation. */
const person = { personId: 'me', permissions: ['public', 'self', 'author', 'organiser', 'owner'] as readonly Permission[] }

const maxBodyBytes = 2 * 1024 * 1024

/** The application: every request to this server goes through it. */
export function createApp(ports: HttpPorts): Hono<Env> {
  const app = new Hono<Env>()
  observe(app, ports)
  guard(app, ports)
  plainRoutes(app, ports)
  procedures(app, ports)
  files(app, ports)
  return app
}

/** A refusal in the shape in which procedures refuse: a code, a status, words. */
function refusal(c: Context<Env>, status: 400 | 403 | 404 | 413 | 415 | 500 | 503, code: string, message: string) {
  return c.json({ defined: false, code, status, message, data: { requestId: c.get('requestId') } }, status)
}

function observe(app: Hono<Env>, { log, clock, newId }: HttpPorts) {
  app.use(async (c, next) => {
    const started = clock()
    const requestId = newId()
    c.set('requestId', requestId)
    c.set('pattern', '')
    await next()
    for (const [name, value] of Object.entries(commonHeaders)) c.header(name, value)
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', dataPolicy)
    c.header('x-request-id', requestId)
    // Files that were found are many and say nothing.
    if (!c.req.path.startsWith('/api/') && c.res.status < 400) return
    const pattern = c.get('pattern') || (c.req.routePath.includes('*') ? 'other' : c.req.routePath)
    log('info', 'request', { requestId, method: c.req.method, pattern, status: c.res.status, milliseconds: clock() - started })
  })
  app.onError((error, c) => {
    log('error', 'unexpected', { requestId: c.get('requestId'), ...factsOf(error) })
    return refusal(c, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong here. Try again; what was saved before is not lost.')
  })
}

function guard(app: Hono<Env>, { address }: HttpPorts) {
  app.use(async (c, next) => {
    if (isOwnHost(c.req.header('host'), address())) return next()
    return refusal(c, 403, 'FORBIDDEN', 'This server answers only under its own address.')
  })
  app.use('/api/*', async (c, next) => {
    const write = !['GET', 'HEAD'].includes(c.req.method)
    const headers = { host: c.req.header('host'), origin: c.req.header('origin'), secFetchSite: c.req.header('sec-fetch-site') }
    if (!isOwnOrigin(headers, write)) return refusal(c, 403, 'FORBIDDEN', 'Other sites may not use this server.')
    const hasBody = c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0
    if (write && hasBody && !/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      return refusal(c, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with the content type application/json.')
    }
    c.header('cache-control', 'no-store')
    return next()
  })
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) =>
        refusal(
          c as Context<Env>,
          413,
          'PAYLOAD_TOO_LARGE',
          'This is larger than 2 MB, the most that one request may carry. Nothing of it was stored.',
        ),
    }),
  )
}

/** The sandbox for whoever watches this server: the tier that holds, each layer, and what to do about one that is missing. */
function healthOf(judge: RunningJudge) {
  const { tier, python, layers } = judge.state()
  return { tier, python, layers, residentMiB: judge.report()?.residentMiB ?? null }
}

function plainRoutes(app: Hono<Env>, { wired, version, databaseWorks, judge }: HttpPorts) {
  app.get('/api/health', async (c) => {
    const works = await databaseWorks()
    const body = {
      status: works ? 'ok' : 'failing',
      version,
      database: works ? 'ok' : 'failing',
      judge: judge.state().runner,
      sandbox: { ...healthOf(judge), waiting: judge.waiting() },
      model: 'none',
    }
    return c.json(body, works ? 200 : 503)
  })
  app.get('/api/openapi.json', async (c) => c.json(await openApiDocument(wired.router, version)))
  app.get('/api/docs', async (c) => {
    const { html, policy } = docsPage(await openApiDocument(wired.router, version))
    return c.html(html, 200, { 'content-security-policy': policy })
  })
  app.get('/api/data/export', async (c) => {
    const file = await wired.data.exportFile()
    const stream = createReadStream(file)
    stream.once('close', () => rmSync(file, { force: true }))
    const name = `interviewnode-${new Date().toISOString().slice(0, 10)}.jsonl.gz`
    return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
      'content-type': 'application/gzip',
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
  app.get('/api/roadmap.ics', async (c) => {
    const calendar = await wired.roadmap.ics(person.personId)
    if (!calendar.ok) return refusal(c, 404, 'NOT_FOUND', calendar.failure.reason)
    return c.body(calendar.value, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="interviewnode-roadmap.ics"',
    })
  })
  app.get('/api/sessions/:id/stream', async (c) => {
    const sessionId = c.req.param('id')
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
    if (!Number.isSafeInteger(after) || after < 0) return refusal(c, 400, 'BAD_REQUEST', '"after" must be the number of an event, from 0.')
    const session = await wired.log.find(sessionId)
    if (session?.personId !== person.personId) return refusal(c, 404, 'NOT_FOUND', 'There is no session with this address.')
    return sessionStream(c, { log: wired.log, sessionId, afterSeq: after })
  })
}

function procedures(app: Hono<Env>, { wired, log }: HttpPorts) {
  const handle = apiHandlers(wired.router, log)
  app.all('/api/*', async (c) => {
    const seen = (pattern: string) => c.set('pattern', pattern)
    const response = await handle(c.req.raw, { ...person, requestId: c.get('requestId'), seen })
    if (response) return c.newResponse(response.body, response)
    return refusal(c, 404, 'NOT_FOUND', 'There is nothing at this address. /api/docs lists what there is.')
  })
}

function files(app: Hono<Env>, { webFolder, dataFolder }: HttpPorts) {
  pythonFiles(app, dataFolder)
  app.get('*', (c) => {
    const file = findFile(webFolder, c.req.path.slice(1))
    const gzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    if (file !== undefined && !file.endsWith('index.html')) return fileResponse(file, { gzip, forEver: c.req.path.startsWith('/assets/') })
    const isPage = !/\.[a-z0-9]+$/i.test(c.req.path) && !c.req.path.startsWith('/runtime/') && !c.req.path.startsWith('/assets/')
    if (!isPage) return refusal(c, 404, 'NOT_FOUND', 'There is no such file.')
    return (
      appPage(webFolder) ?? refusal(c, 503, 'SERVICE_UNAVAILABLE', 'The web app is not built yet. Stop the server and run "npm start".')
    )
  })
  app.all('*', (c) => refusal(c, 404, 'NOT_FOUND', 'There is nothing at this address.'))
}

/** Python for the browser: the sandbox, the runtime, and the packages that were fetched for it. */
function pythonFiles(app: Hono<Env>, dataFolder: string) {
  const python = pythonRuntime()
  if (python === undefined) return
  const runtime = `/runtime/pyodide/${python.version}/`
  const packages = `/runtime/packages/${python.version}/`
  app.get('/runtime/sandbox.html', (c) => {
    const origin = `${new URL(c.req.url).protocol}//${c.req.header('host')}`
    const addresses = { runtime: origin + runtime, packages: origin + packages }
    return c.html(sandboxPage(addresses), 200, { 'content-security-policy': sandboxPolicy(addresses), 'cache-control': 'no-store' })
  })
  // The sandbox has an opaque origin, so these are fetched across origins; they are public and the same for everybody.
  const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
  app.get(`${runtime}*`, (c) => {
    const file = findFile(python.folder, c.req.path.slice(runtime.length))
    if (file === undefined) return refusal(c, 404, 'NOT_FOUND', 'There is no such file.')
    return fileResponse(file, { gzip: false, forEver: true, headers })
  })
  const names = new Set([...(findLock()?.wheels.values() ?? [])].map(({ file }) => file))
  app.get(`${packages}:name`, (c) => {
    const name = c.req.param('name') ?? ''
    const file = names.has(name) ? findFile(packagesFolder(dataFolder, python.version), name) : undefined
    if (file === undefined) {
      const answer = refusal(c, 404, 'NOT_FOUND', 'This package was not fetched. Run: npm run -s interviewnode -- judge fetch-packages')
      for (const [header, value] of Object.entries(headers)) answer.headers.set(header, value)
      return answer
    }
    // Not kept for ever: a file that was damaged can be fetched anew under the same name.
    return fileResponse(file, { gzip: false, forEver: false, headers })
  })
}
