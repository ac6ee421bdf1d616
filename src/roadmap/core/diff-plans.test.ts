import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../catalog/testing.ts'
import { anEvidence } from '../../skills/testing.ts'
import type { Activity, Plan } from '../model.ts'
import { someAbilities } from '../testing.ts'
import { diffPlans, movedAreas } from './diff-plans.ts'

const catalog = aCatalog()
const activity = (id: string, differs: Partial<Activity> = {}): Activity => ({
  id,
  kind: 'problem',
  ref: id,
  title: id,
  minutes: 20,
  skill: 'python',
  area: 'coding',
  reason: 'Because it counts.',
  date: '2026-11-25',
  state: 'planned',
  ...differs,
})
const planOf = (...activities: Activity[]): Plan => ({
  weeks: [{ start: '2026-11-23', hours: 5, activities }],
  readiness: { now: null, atInterview: null, byRound: [], assumption: '' },
  unplanned: [],
})

describe('the difference between two plans', () => {
  it('names what came, went, moved and was done, each with a reason', () => {
    const before = planOf(
      activity('stays'),
      activity('goes'),
      activity('slips', { date: '2026-11-23' }),
      activity('shifts'),
      activity('finishes'),
    )
    const after = planOf(
      activity('stays', { date: '2026-11-27' }),
      activity('comes'),
      activity('slips', { date: '2026-11-26', state: 'moved' }),
      activity('shifts', { date: '2026-12-01' }),
      activity('finishes', { state: 'done' }),
    )
    const found = diffPlans(before, after, [], catalog, 'New evidence from your interview: 3 observations.')
    expect(found.map(({ kind, activity: id, reason }) => [kind, id, reason])).toEqual([
      ['added', 'comes', 'Because it counts.'],
      ['moved', 'slips', 'It was planned for Mon 23 Nov and not done.'],
      ['moved', 'shifts', 'New evidence from your interview: 3 observations.'],
      ['done', 'finishes', 'You did it.'],
      ['removed', 'goes', 'New evidence from your interview: 3 observations.'],
    ])
    expect(found.every(({ moment }) => moment === null)).toBe(true)
  })

  it('points at the newest evidence on the skill, else on the area, else at any', () => {
    const evidence = [
      anEvidence({ id: '1', skill: 'complexity', eventId: 'older' }),
      anEvidence({ id: '2', skill: 'complexity', eventId: 'newest of coding' }),
      anEvidence({ id: '3', skill: 'probability', eventId: 'newest' }),
    ]
    const moments = (skill: string, area: Activity['area']) =>
      diffPlans(planOf(), planOf(activity('one', { skill, area })), evidence, catalog, '')[0]?.moment?.eventId
    expect([moments('complexity', 'coding'), moments('python', 'coding'), moments('ownership', 'behavioral')]).toEqual([
      'newest of coding',
      'newest of coding',
      'newest',
    ])
  })
})

describe('moved areas', () => {
  it('are those with new evidence, before and after', () => {
    const before = someAbilities({}, catalog)
    const after = someAbilities({ python: { ability: 0.8, standardError: 0.5, evidence: 2 } }, catalog)
    expect(movedAreas(before, after, catalog).map(({ area }) => area)).toEqual(['coding'])
    expect(movedAreas(after, after, catalog)).toEqual([])
  })
})
