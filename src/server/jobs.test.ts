import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heartbeat, lastAlive, markAlive } from './alive.ts'
import { readConfig } from './config.ts'
import { startJobs } from './jobs.ts'

describe('jobs', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('never run twice at the same time, go on after a failure, and are waited for at the end', async () => {
    const finish: (() => void)[] = []
    const failures: string[] = []
    const slow = { name: 'slow', everyMilliseconds: 10, run: () => new Promise<void>((done) => void finish.push(done)) }
    const broken = { name: 'broken', everyMilliseconds: 10, run: () => Promise.reject(new Error('no')) }
    const jobs = startJobs([slow, broken], (name) => failures.push(name))
    await vi.advanceTimersByTimeAsync(30)
    expect(finish).toHaveLength(1)
    expect(failures).toEqual(['broken', 'broken', 'broken'])
    finish[0]?.()
    await vi.advanceTimersByTimeAsync(10)
    expect(finish).toHaveLength(2)
    let stopped = false
    const stop = jobs.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(50)
    expect([stopped, finish.length]).toEqual([false, 2])
    finish[1]?.()
    await stop
  })
})

describe('the sign of life', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-alive-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is not there in a new folder or a damaged file, and is the time of the last beat', () => {
    expect(lastAlive(folder)).toBeUndefined()
    markAlive(folder, 1_700_000_000_000)
    expect(lastAlive(folder)).toBe(1_700_000_000_000)
    writeFileSync(path.join(folder, 'last-alive'), '')
    expect(lastAlive(folder)).toBeUndefined()
  })

  it('tells of a gap in which the machine slept, and not of a late beat', async () => {
    let now = 1_000_000
    const gaps: number[][] = []
    const beat = heartbeat({ folder, clock: () => now, onGap: async (from, to) => gaps.push([from, to]) })
    now += 2_000
    await beat()
    now += 9_000
    await beat()
    now += 3_600_000
    await beat()
    expect(gaps).toEqual([[1_011_000, 4_611_000]])
    expect(lastAlive(folder)).toBe(4_611_000)
  })
})

describe('the settings', () => {
  it('are flags before the environment before defaults, and an empty variable is none', () => {
    const environment = { PORT: '5000', HOST: '', INTERVIEWNODE_DATA: '/data/environment' }
    expect(readConfig({ port: '5001' }, environment)).toMatchObject({
      value: { port: 5001, host: '127.0.0.1', dataFolder: '/data/environment' },
    })
    expect(readConfig({ data: '/data/flag' }, environment)).toMatchObject({ value: { port: 5000, dataFolder: '/data/flag' } })
    expect(readConfig({}, {})).toMatchObject({ value: { port: 4600, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) } })
  })

  it.each(['abc', '70000', '-1', '1.5'])('refuse the port "%s" and name where it comes from', (port) => {
    expect(readConfig({}, { PORT: port })).toMatchObject({ ok: false, failure: { reason: expect.stringContaining('--port or PORT') } })
  })
})
