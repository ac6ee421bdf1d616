import { describe, expect, it } from 'vitest'
import type { Habit } from '../model.ts'
import { type HabitWorker, habitChecker } from './habit-checker.ts'
import type { Answer, Question } from './habit-worker.ts'

const habit = (line: number): Habit => ({ rule: 'unused', line, message: 'Something.', why: 'Because.' })

/** A worker that answers when the test says so. */
function aWorker() {
  const asked: Question[] = []
  const worker: HabitWorker & { ended: boolean } = {
    onmessage: null,
    onerror: null,
    ended: false,
    postMessage: (question: Question) => void asked.push(question),
    terminate() {
      worker.ended = true
    },
  }
  return { worker, asked, say: (data: Answer) => worker.onmessage?.({ data } as MessageEvent<Answer>) }
}

describe('habitChecker', () => {
  it('starts no worker before there is code to look at', () => {
    let started = 0
    habitChecker(() => {
      started++
      return aWorker().worker
    })
    expect(started).toBe(0)
  })

  it('asks one at a time, and of those that wait only the newest', async () => {
    const { worker, asked, say } = aWorker()
    const { check } = habitChecker(() => worker)
    const answers = [check('a'), check('b'), check('c')]
    expect(asked.map(({ code }) => code)).toEqual(['a'])
    expect(await answers[1]).toBeUndefined()
    say({ kind: 'habits', id: 1, habits: [habit(1)] })
    expect(await answers[0]).toEqual([habit(1)])
    expect(asked.map(({ code }) => code)).toEqual(['a', 'c'])
    say({ kind: 'habits', id: 3, habits: [habit(3)] })
    expect(await answers[2]).toEqual([habit(3)])
  })

  it('says when Ruff has made answers better, and not when Ruff cannot be had', () => {
    const { worker, say } = aWorker()
    const { check, onBetter } = habitChecker(() => worker)
    let heard = 0
    const stop = onBetter(() => heard++)
    void check('a')
    say({ kind: 'ruff', works: false })
    expect(heard).toBe(0)
    say({ kind: 'ruff', works: true })
    expect(heard).toBe(1)
    stop()
    say({ kind: 'ruff', works: true })
    expect(heard).toBe(1)
    say({ kind: 'habits', id: 1, habits: [] })
  })

  it('replaces a worker that broke, keeps its last answer, and gives up after a few', async () => {
    const made: ReturnType<typeof aWorker>[] = []
    const { check } = habitChecker(() => {
      const one = aWorker()
      made.push(one)
      return one.worker
    })
    for (let turn = 1; turn <= 4; turn++) {
      const answer = check('(')
      made.at(-1)?.say({ kind: 'habits', id: turn, habits: [habit(turn)] })
      made.at(-1)?.say({ kind: 'broken' })
      expect(await answer).toEqual([habit(turn)])
    }
    expect(made.map(({ worker }) => (worker as HabitWorker & { ended: boolean }).ended)).toEqual([true, true, true, true])
    expect(await check('a')).toBeUndefined()
    expect(made).toHaveLength(4)
  })

  it('goes on without habits where workers cannot be started or fail to load', async () => {
    const refused = habitChecker(() => {
      throw new Error('no workers here')
    })
    expect(await refused.check('a')).toBeUndefined()
    const { worker } = aWorker()
    const failing = habitChecker(() => worker)
    const answer = failing.check('a')
    worker.onerror?.({} as ErrorEvent)
    expect(await answer).toBeUndefined()
  })
})
