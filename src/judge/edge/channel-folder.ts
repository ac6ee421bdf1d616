/** The folder in which this process and its fork server meet; what killed processes left behind is swept up when the next one starts. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const prefix = 'interviewnode-judge-'
/** A younger socket may belong to a fork server that is about to listen. */
const leastAgeMilliseconds = 60_000

/** Makes an empty folder of one's own, after removing those whose fork server is gone. */
export async function makeChannelFolder(parent = tmpdir(), now = Date.now()): Promise<string> {
  await Promise.all(leftFolders(parent, now).map(removeUnlessHeard))
  return mkdtempSync(path.join(parent, prefix))
}

function leftFolders(parent: string, now: number): string[] {
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(parent, name))
    .filter((folder) => isOlder(path.join(folder, 'socket'), now))
}

function isOlder(socket: string, now: number): boolean {
  const found = statSync(socket, { throwIfNoEntry: false })
  return found !== undefined && now - found.mtimeMs > leastAgeMilliseconds
}

/** A socket without a process behind it refuses; anything else, such as another person's folder, is left alone. */
function removeUnlessHeard(folder: string): Promise<void> {
  return new Promise((done) => {
    const probe = net.connect(path.join(folder, 'socket'))
    probe.once('connect', () => probe.destroy())
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') rmSync(folder, { recursive: true, force: true })
    })
    probe.once('close', () => done())
  })
}
