import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeChannelFolder } from './channel-folder.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'interviewnode-channels-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

const later = () => Date.now() + 120_000

function leftByKill(name: string): string {
  const folder = path.join(parent, `interviewnode-judge-${name}`)
  mkdirSync(folder)
  const listens = `require('net').createServer().listen(${JSON.stringify(path.join(folder, 'socket'))}, () => process.kill(process.pid, 'SIGKILL'))`
  spawnSync(process.execPath, ['-e', listens])
  return folder
}

test('the folder of a process that was killed is removed when the next one starts', async () => {
  const left = leftByKill('left')
  expect(existsSync(path.join(left, 'socket'))).toBe(true)
  const own = await makeChannelFolder(parent, later())
  expect([existsSync(left), existsSync(own)]).toEqual([false, true])
})

test('the folder of a fork server that listens is left alone', async () => {
  const folder = path.join(parent, 'interviewnode-judge-alive')
  mkdirSync(folder)
  const server = net.createServer().listen(path.join(folder, 'socket'))
  await new Promise((done) => server.once('listening', done))
  await makeChannelFolder(parent, later())
  expect(existsSync(folder)).toBe(true)
  await new Promise((done) => server.close(done))
})

test('a folder whose fork server is only about to listen, and a young one, are left alone', async () => {
  const starting = path.join(parent, 'interviewnode-judge-starting')
  mkdirSync(starting)
  const young = leftByKill('young')
  await makeChannelFolder(parent, Date.now())
  expect([existsSync(starting), existsSync(young)]).toEqual([true, true])
})
