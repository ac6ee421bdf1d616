import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../catalog/testing.ts'
import { readPlanFile } from './read-plan-file.ts'

const file = {
  role: 'ml-engineer',
  targets: [{ company: 'meta', level: 'e4' }],
  interviewDate: '2026-12-30',
  timeZone: 'Asia/Tokyo',
  hoursPerWeek: 8,
  daysOff: ['sun', '2026-12-24'],
  abilities: [{ skill: 'python', ability: 0.4, standardError: 0.5 }],
}
const now = Date.parse('2026-11-24T20:00:00Z')

describe('a profile file', () => {
  it('becomes the planner’s input, with today in its own time zone', () => {
    const read = readPlanFile(file, aCatalog(), now)
    expect(read).toMatchObject({ ok: true, value: { today: '2026-11-25', profile: { hoursPerWeek: 8, daysOff: ['sun', '2026-12-24'] } } })
    const coding = read.ok && read.value.abilities?.areas.find(({ id }) => id === 'coding')
    expect(coding).toEqual({ id: 'coding', ability: 0.4, standardError: 0.5, evidence: 1 })
  })

  it('is refused with every error at once', () => {
    const broken = { ...file, hoursPerWeek: -1, interviewDate: 'soon', colour: 'red' }
    const read = readPlanFile(broken, aCatalog(), now)
    expect(read.ok ? [] : read.errors.map(({ field }) => field).sort()).toEqual(['colour', 'hoursPerWeek', 'interviewDate'])
  })

  it('is refused for every name that the bank does not know', () => {
    const unknown = {
      ...file,
      role: 'wizard',
      targets: [
        { company: 'acme', level: 'x' },
        { company: 'meta', level: 'e99' },
      ],
      timeZone: 'Mars/Base',
      abilities: [{ skill: 'magic', ability: 0, standardError: 1 }],
    }
    const read = readPlanFile(unknown, aCatalog(), now)
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual([
      'role',
      'targets.0.company',
      'targets.1.level',
      'abilities.0.skill',
      'timeZone',
    ])
  })

  it('may leave out what is not known', () => {
    expect(readPlanFile({}, aCatalog(), now)).toMatchObject({
      ok: true,
      value: { abilities: null, profile: { interviewDate: null, hoursPerWeek: null } },
    })
  })
})
