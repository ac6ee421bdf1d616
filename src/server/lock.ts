/** One server on one data folder: two processes on one folder would corrupt it silently. */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail, ok, type Result } from '../kit/result.ts'

export type Lock = { release: () => Promise<void> }

/**
 * Takes the folder for this process until it ends, however it ends. The lock is a listening socket, which the system closes with its process:
 * an abstract one on Linux, a named pipe on Windows, a socket file elsewhere, where a file that nobody listens on is left over and is removed.
 */
export async function lockFolder(folder: string): Promise<Result<Lock>> {
  // Other people of this machine have no business in it.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = `interviewnode-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`
  const address = addressOf(name)
  const server = await listen(address)
  if (server) return ok({ release: () => new Promise((done) => server.close(() => done())) })
  if (isFile(address) && !(await answers(address))) {
    rmSync(address, { force: true })
    const second = await listen(address)
    if (second) return ok({ release: () => new Promise((done) => second.close(() => done())) })
  }
  return fail(
    'conflict',
    `Another InterviewNode is already using the data folder ${folder}. Stop it first, or choose another folder with --data.`,
  )
}

function addressOf(name: string): string {
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return path.join(tmpdir(), `${name}.sock`)
}

const isFile = (address: string) => process.platform !== 'linux' && process.platform !== 'win32' && address.endsWith('.sock')

function listen(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((done) => {
    server.once('error', () => done(undefined))
    server.listen({ path: address }, () => {
      server.unref()
      done(server)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
