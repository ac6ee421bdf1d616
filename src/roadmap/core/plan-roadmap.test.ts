import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCatalog, aProblem, aSkill } from '../../catalog/testing.ts'
import type { Activity, Plan } from '../model.ts'
import { aPlanInput, someAbilities } from '../testing.ts'
import { transitivePrerequisites } from './arrange.ts'
import { addDays, daysBetween, weekdayOf, weekdays } from './dates.ts'
import { activitiesOf } from './diff-plans.ts'
import { type PlanInput, planRoadmap } from './plan-roadmap.ts'

/** A bank that is larger than the time there is: problems of 10 to 60 minutes on every skill. */
const largeBank = aCatalog({
  problems: aCatalog().skills.flatMap(({ id }, skill) =>
    Array.from({ length: 4 }, (_, index) =>
      aProblem({
        id: `${id}-${index}`,
        title: `${id} ${index}`,
        skills: [id],
        minutes: 10 + ((skill * 7 + index * 13) % 50),
        difficulty: 1 + ((skill + index) % 5),
      }),
    ),
  ),
})

const anyInput = fc
  .record({
    hours: fc.oneof(fc.constant(null), fc.double({ min: 0.5, max: 40, noNaN: true })),
    days: fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 120 })),
    daysOff: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 6 }),
    today: fc.integer({ min: 0, max: 400 }),
    target: fc.boolean(),
    role: fc.boolean(),
    large: fc.boolean(),
    known: fc.dictionary(
      fc.constantFrom(...aCatalog().skills.map(({ id }) => id)),
      fc.record({
        ability: fc.double({ min: -3, max: 3, noNaN: true }),
        standardError: fc.double({ min: 0.2, max: 1, noNaN: true }),
        evidence: fc.integer({ min: 1, max: 30 }),
      }),
    ),
  })
  .map(({ hours, days, daysOff, today: offset, target, role, large, known }): PlanInput => {
    const today = addDays('2026-01-01', offset)
    const catalog = large ? largeBank : aCatalog()
    return aPlanInput({
      today,
      catalog,
      abilities: Object.keys(known).length === 0 ? null : someAbilities(known, catalog),
      profile: {
        role: role ? 'ml-engineer' : null,
        targets: target ? [{ company: 'meta', level: 'e5' }] : [],
        interviewDate: days === null ? null : addDays(today, days),
        hoursPerWeek: hours,
        daysOff,
      },
    })
  })

const minutesOf = (activities: Activity[]) => activities.reduce((sum, { minutes }) => sum + minutes, 0)

describe('a plan', () => {
  it('never holds more than the hours of a week', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { hours, activities } of planRoadmap(input).weeks) {
          expect(minutesOf(activities)).toBeLessThanOrEqual(hours * 60 + 1e-9)
          expect(hours).toBeLessThanOrEqual((input.profile.hoursPerWeek ?? 5) + 1e-9)
        }
      }),
    )
  })

  it('lies on working days from today to the day before the interview, each in its week', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { interviewDate, daysOff } = input.profile
        for (const { start, activities } of planRoadmap(input).weeks) {
          for (const { date } of activities) {
            expect(date >= input.today && daysBetween(start, date) >= 0 && daysBetween(start, date) < 7).toBe(true)
            expect(daysOff).not.toContain(weekdayOf(date))
            if (interviewDate !== null && interviewDate >= input.today) expect(date < interviewDate).toBe(true)
          }
        }
      }),
    )
  })

  it('begins a skill only after the skills that it needs, as far as they are in the plan', () => {
    const needs = transitivePrerequisites(largeBank.skills)
    fc.assert(
      fc.property(anyInput, (input) => {
        const order = activitiesOf(planRoadmap(input)).filter(({ kind }) => kind !== 'interview')
        const first = new Map<string, number>()
        for (const [index, { skill }] of order.entries()) if (!first.has(skill)) first.set(skill, index)
        for (const [skill, index] of first) {
          for (const need of needs.get(skill) ?? []) expect(first.get(need) ?? -1).toBeLessThan(index)
        }
      }),
    )
  })

  it('is the same for the same input, and holds nothing twice', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plan = planRoadmap(input)
        expect(planRoadmap(structuredClone(input))).toEqual(plan)
        const ids = activitiesOf(plan).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('plans no fewer minutes with more hours', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0, max: 20, noNaN: true }), (input, more) => {
        const hours = input.profile.hoursPerWeek ?? 5
        const [less, rather] = [hours, hours + more].map((hoursPerWeek) =>
          planRoadmap({ ...input, profile: { ...input.profile, hoursPerWeek } }),
        )
        expect(minutesOf(activitiesOf(rather as Plan))).toBeGreaterThanOrEqual(minutesOf(activitiesOf(less as Plan)))
      }),
    )
  })

  it('brings nothing new on the day before the interview', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { interviewDate } = input.profile
        if (interviewDate === null || interviewDate < input.today) return
        const before = activitiesOf(planRoadmap(input)).filter(({ date }) => daysBetween(date, interviewDate) === 1)
        expect(before.every(({ kind }) => kind === 'review' || kind === 'question')).toBe(true)
      }),
    )
  })
})

describe('the last mock', () => {
  it('lies three days before the interview', () => {
    const [last] = activitiesOf(planRoadmap(aPlanInput()))
      .filter(({ kind }) => kind === 'interview')
      .slice(-1)
    expect(last).toMatchObject({ id: 'interview-final-first-mock', date: '2026-12-26' })
  })
})

describe('the reasons', () => {
  it('name the distance to the bar, what it rests on, and how much the area counts', () => {
    const catalog = aCatalog()
    const abilities = someAbilities({ complexity: { ability: 0.6, standardError: 0.3, evidence: 7 } }, catalog)
    const found = activitiesOf(planRoadmap(aPlanInput({ abilities }))).find(({ ref }) => ref === 'search')
    expect(found?.reason).toBe(
      'Your estimate in complexity is 0.4 below the bar we assume for Meta E5 (± 0.5). coding counts 25 % for your targets.',
    )
  })
})

describe('what has no answer yet', () => {
  const unplanned = (differs: Partial<PlanInput['profile']>, more: Partial<PlanInput> = {}) => {
    const input = aPlanInput(more)
    const plan = planRoadmap({ ...input, profile: { ...input.profile, ...differs } })
    return { plan, whats: plan.unplanned.map(({ what }) => what) }
  }

  it('a date that has passed gives the next four weeks and says so', () => {
    const { plan, whats } = unplanned({ interviewDate: '2026-11-20' })
    expect(plan.weeks.map(({ start }) => start)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'])
    expect(whats).toContain('The day of the interview')
  })

  it('no hours give no activities and a sentence', () => {
    const { plan, whats } = unplanned({ hoursPerWeek: 0 })
    expect(activitiesOf(plan)).toEqual([])
    expect(whats).toContain('Your hours')
  })

  it('an interview tomorrow gives at most half an hour of what is known', () => {
    const { plan, whats } = unplanned({ interviewDate: '2026-11-25' })
    expect(minutesOf(activitiesOf(plan))).toBeLessThanOrEqual(30)
    expect(activitiesOf(plan).map(({ kind }) => kind)).toEqual(['question'])
    expect(whats).toContain('New material')
  })

  it('an interview today plans nothing', () => {
    const { plan, whats } = unplanned({ interviewDate: '2026-11-24' })
    expect(activitiesOf(plan)).toEqual([])
    expect(whats).toContain('Today')
  })

  it('no targets and no abilities still give a plan, without a chance', () => {
    const { plan, whats } = unplanned({ targets: [], role: null })
    expect(activitiesOf(plan).length).toBeGreaterThan(3)
    expect(plan.readiness).toMatchObject({ now: null, atInterview: null, byRound: [] })
    expect(whats).toEqual(expect.arrayContaining(['The role', 'Companies']))
  })

  it('areas that count and that the bank cannot train are named', () => {
    expect(unplanned({}).whats).toEqual(expect.arrayContaining(['system-design', 'research', 'product']))
  })

  it('an empty bank gives an empty plan that says what it lacks', () => {
    const { plan, whats } = unplanned(
      {},
      { catalog: aCatalog({ items: [], problems: [], questions: [], interviews: [], skills: [aSkill()] }) },
    )
    expect(activitiesOf(plan)).toEqual([])
    expect(whats).toContain('statistics')
  })
})

describe('a plan made again', () => {
  it('shows done work in its week, moves what was missed, and takes the steps of a report first', () => {
    const first = planRoadmap(aPlanInput({ today: '2026-11-23' }))
    const solved = activitiesOf(first).find(({ kind }) => kind === 'problem') as Activity
    const done = [{ kind: 'problem' as const, ref: solved.ref, at: 1, date: '2026-11-24' }]
    const adopted = [
      {
        kind: 'problem' as const,
        ref: 'graph',
        minutes: 30,
        skill: 'algorithms',
        reason: 'Your search was linear.',
        sessionId: 's',
        at: 2,
      },
    ]
    const second = planRoadmap(aPlanInput({ today: '2026-11-27', done, adopted, previous: first }))
    const states = new Map(activitiesOf(second).map((activity) => [activity.id, activity]))
    expect(states.get(solved.id)).toMatchObject({ state: 'done', date: '2026-11-24' })
    expect(states.get('problem-1-graph')?.reason).toBe('From your last report: Your search was linear.')
    const missed = activitiesOf(first).filter(({ date, id }) => date < '2026-11-27' && id !== solved.id)
    expect(missed.length).toBeGreaterThan(0)
    for (const { id } of missed) expect(['moved', 'missed']).toContain(states.get(id)?.state)
  })
})
