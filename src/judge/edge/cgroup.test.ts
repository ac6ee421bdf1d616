import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { delegatedCgroup } from './cgroup.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'interviewnode-cgroup-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** A tree of files as the kernel shows one, with these controllers for the group of this process. */
function tree(controllers: string, membership: string): string {
  mkdirSync(path.join(root, 'service'))
  writeFileSync(path.join(root, 'cgroup.controllers'), 'cpu memory pids')
  writeFileSync(path.join(root, 'service', 'cgroup.controllers'), controllers)
  const file = path.join(root, 'membership')
  writeFileSync(file, membership)
  return file
}

describe('a delegated group of cgroup v2', () => {
  it('is made ready: this process moves aside, and runs get their controllers', async () => {
    const runs = await delegatedCgroup(root, tree('cpu memory pids\n', '0::/service\n'), 4711)
    expect(runs).toBe(path.join(root, 'service', 'runs'))
    expect(readFileSync(path.join(root, 'service', 'server', 'cgroup.procs'), 'utf8')).toBe('4711')
    expect(readFileSync(path.join(root, 'service', 'cgroup.subtree_control'), 'utf8')).toBe('+memory +pids +cpu')
    expect(readFileSync(path.join(root, 'service', 'runs', 'cgroup.subtree_control'), 'utf8')).toBe('+memory +pids +cpu')
  })

  it('is found again by a process that has moved aside already', async () => {
    expect(await delegatedCgroup(root, tree('cpu memory pids\n', '0::/service/server\n'), 4711)).toBe(path.join(root, 'service', 'runs'))
  })

  it.each([
    ['no memory controller', 'cpu pids\n', '0::/service\n'],
    ['the root group', 'cpu memory pids\n', '0::/\n'],
    ['cgroup v1 only', 'cpu memory pids\n', '5:memory:/service\n'],
  ])('is not there with %s', async (_name, controllers, membership) => {
    expect(await delegatedCgroup(root, tree(controllers, membership), 4711)).toBe(undefined)
  })
})
