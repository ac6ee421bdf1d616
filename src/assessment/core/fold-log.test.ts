import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../sessions/index.ts'
import { elapsedAt, foldLog, pauseAllowance, pauseLeftAt } from './fold-log.ts'

const minute = 60_000
let seq = 0
const anEvent = (kind: SessionEvent['kind'], at: number, by: SessionEvent['by'], data: Record<string, unknown> = {}): SessionEvent => ({
  id: `event-${++seq}`,
  sessionId: 'session',
  seq,
  at,
  by,
  kind,
  text: null,
  data,
})
const pause = (at: number) => anEvent('pause', at, 'candidate')
const resume = (at: number) => anEvent('resume', at, 'candidate')
const down = (at: number, milliseconds: number) => anEvent('pause', at, 'system', { milliseconds })

describe('the clock of an assessment', () => {
  it.each([
    {
      name: 'stands still in a pause',
      log: [pause(2 * minute), resume(5 * minute)],
      at: 8 * minute,
      elapsed: 5 * minute,
      left: 7 * minute,
    },
    { name: 'stands still while the pause lasts', log: [pause(2 * minute)], at: 5 * minute, elapsed: 2 * minute, left: 7 * minute },
    {
      name: 'runs on when the allowance is used',
      log: [pause(0), resume(8 * minute), pause(9 * minute)],
      at: 15 * minute,
      elapsed: 5 * minute,
      left: 0,
    },
    {
      name: 'counts a server that was down once, and not as a pause',
      log: [pause(minute), down(6 * minute, 4 * minute)],
      at: 7 * minute,
      elapsed: minute,
      left: 8 * minute,
    },
    {
      name: 'leaves out what was down before the pause',
      log: [pause(3 * minute), down(4 * minute, 2 * minute)],
      at: 5 * minute,
      elapsed: 2 * minute,
      left: 9 * minute,
    },
  ])('$name', ({ log, at, elapsed, left }) => {
    expect(pauseAllowance).toBe(10 * minute)
    expect([elapsedAt(foldLog(log), at), pauseLeftAt(foldLog(log), at)]).toEqual([elapsed, left])
  })

  it('notes how long a question was hidden before its answer', () => {
    const shown = (item: string, at: number) => anEvent('item-shown', at, 'system', { item })
    const answered = (item: string, at: number) => anEvent('item-answered', at, 'candidate', { item, score: 1 })
    const { answers } = foldLog([shown('a', 0), pause(1000), resume(4000), answered('a', 5000), shown('b', 5000), answered('b', 6000)])
    expect(answers.map(({ pausedFor }) => pausedFor)).toEqual([3000, 0])
  })
})
