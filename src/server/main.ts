/** Starts the server: content, database, rooms, address; and stops it without losing anything. */
import { randomFillSync } from 'node:crypto'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { countPeople } from '../accounts/edge/store.ts'
import { loadCatalog } from '../catalog/edge/load-catalog.ts'
import type { Catalog } from '../catalog/index.ts'
import { withCases } from '../judge/edge/author-cases.ts'
import { browserPackages } from '../judge/edge/browser-packages.ts'
import { type RunningJudge, startJudge } from '../judge/edge/judge.ts'
import { tiersOf } from '../judge/edge/sandbox.ts'
import { uuid7 } from '../kit/id.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { beatMilliseconds, heartbeat, lastAlive, markAlive } from './alive.ts'
import { listBackups, writeBackup } from './backup.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase, wordsOf } from './database.ts'
import { createApp } from './http.ts'
import { type Job, startJobs } from './jobs.ts'
import { factsOf, jsonLog } from './logs.ts'
import { isLoopback } from './security.ts'
import { wire } from './wire.ts'

const dayMilliseconds = 24 * 3600_000

/** The clock of the running server: the wall clock, which never steps back while the server runs. */
function steadyClock(): () => number {
  let last = 0
  return () => {
    last = Math.max(last, Date.now())
    return last
  }
}

export type Running = { url: string; port: number; close: () => Promise<void> }

/** Starts everything and gives the address; `say` takes progress for a person. */
export async function startServer(config: Config, say: (line: string) => void): Promise<Result<Running>> {
  const clock = steadyClock()
  const newId = () => uuid7(clock(), randomFillSync(new Uint8Array(16)))
  const log = jsonLog({ write: (line) => process.stderr.write(line), clock })
  process.on('uncaughtException', (error) => {
    // Node would print the message, which may quote what a person wrote.
    log('error', 'crashed', factsOf(error))
    process.exit(1)
  })

  say('Loading the content …')
  const bank = loadCatalog(config.contentFolder)
  for (const { file, field, reason } of bank.problems) say(`Content left out: ${[file, field, reason].filter(Boolean).join(': ')}`)

  say(`Opening the data in ${config.dataFolder} …`)
  const opened = await openDatabase(config.dataFolder, clock)
  if (!opened.ok) return opened
  const database = opened.value

  const judge = startJudge({
    python: config.python,
    searchPath: config.searchPath,
    tiers: tiersOf(config.sandbox),
    places: config.judgePlaces,
    allowance: { runsPerMinute: config.runsPerMinute, cpuSecondsPerMinute: config.cpuSecondsPerMinute },
    clock,
    browserPackages: () => browserPackages(config.dataFolder),
    ownPythonAllowed: config.ownPython === 'yes' ? async () => isLoopback(config.host) && (await countPeople(database.db)) <= 1 : undefined,
  })
  const casesMade = judge.started.then(() => makeCases(bank.catalog, judge, say))
  casesMade.catch((error) => log('error', 'cases not made', factsOf(error)))

  const wired = wire({ database, catalog: bank.catalog, contentProblems: bank.problems, clock, newId, judge })
  const pause = (from: number, to: number) => wired.sessions.pauseOpenSessions(from, to)
  const downSince = lastAlive(config.dataFolder)
  if (downSince !== undefined) await pause(downSince, clock())
  markAlive(config.dataFolder, clock())

  const address = { host: config.host, port: config.port }
  const app = createApp({
    wired,
    log,
    clock,
    newId,
    version: config.version,
    webFolder: config.webFolder,
    dataFolder: config.dataFolder,
    address: () => address,
    databaseWorks: () => answers(database),
    judge,
  })
  const server = await listen(app.fetch, address)
  if (!server.ok) {
    await judge.close()
    await database.close()
    return server
  }
  address.port = server.value.port

  const beat: Job = {
    name: 'alive',
    everyMilliseconds: beatMilliseconds,
    run: heartbeat({ folder: config.dataFolder, clock, onGap: pause }),
  }
  const jobs = startJobs([beat, ...wired.jobs, ...housekeeping(database, clock)], (name, error) =>
    log('error', 'job failed', { job: name, ...factsOf(error) }),
  )

  async function close() {
    server.ok && (await stop(server.value.server))
    await jobs.stop()
    await judge.close()
    markAlive(config.dataFolder, clock())
    await database.close()
  }
  const name = ['127.0.0.1', '0.0.0.0', '::', 'localhost'].includes(config.host) ? 'localhost' : config.host
  return ok({ url: `http://${name}:${address.port}`, port: address.port, close })
}

/** Runs the programs of authors who wrote their cases as one; a problem whose program cannot run keeps no cases, and says so when it is opened. */
async function makeCases({ problems }: Catalog, judge: RunningJudge, say: (line: string) => void): Promise<void> {
  const runner = await judge.findRunner()
  for (const problem of problems) {
    if (problem.cases.length > 0 || runner === undefined) continue
    const made = await withCases(problem, runner)
    if ('problem' in made) problem.cases = made.problem.cases
    else for (const { field, reason } of made.faults) say(`Content left out: problems/${problem.id}/cases.py: ${field}: ${reason}`)
  }
}

/** What this database never does by itself, and a backup a day. */
function housekeeping(database: Database, clock: () => number): Job[] {
  return [
    { name: 'maintenance', everyMilliseconds: 10 * 60_000, run: database.maintain },
    {
      name: 'daily backup',
      everyMilliseconds: 5 * 60_000,
      run: async () => {
        const newest = listBackups(database.backups)[0]
        if (newest === undefined || clock() - newest.at >= dayMilliseconds)
          await writeBackup(database.raw, database.backups, clock(), 'daily')
      },
    },
  ]
}

async function answers({ raw }: Database): Promise<boolean> {
  try {
    await raw.query('SELECT 1')
    return true
  } catch {
    return false
  }
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { host, port }: { host: string; port: number },
): Promise<Result<{ server: Server; port: number }>> {
  return new Promise((done) => {
    const server = serve({ fetch, hostname: host, port }, (info) => done(ok({ server, port: info.port }))) as Server
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        done(fail('conflict', `Port ${port} is already in use. Stop what uses it, or choose another one with --port.`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        done(fail('invalid', `This machine has no address "${host}". Set HOST to one of its own, or leave it out.`))
      else done(fail('unavailable', `The server could not listen on ${host}:${port}: ${wordsOf(error)}`))
    })
  })
}

/** Finishes what is being answered for a moment, then ends what stays open, such as event streams. */
function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 500).unref()
  })
}
