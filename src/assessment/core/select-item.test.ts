import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, type AreaId, areaIds, type Item, type Skill } from '../../catalog/index.ts'
import { aSkill } from '../../catalog/testing.ts'
import { estimateAbilities, knowledgeFrom } from '../../skills/index.ts'
import { anAuthoredBank } from '../testing.ts'
import { isEligible, type Selection, selectItem } from './select-item.ts'
import { fullAim, interestOf, type Measured, settledAreas } from './stop-rule.ts'

const measurable: AreaId[] = ['statistics', 'ml-theory', 'coding']
const skills: Skill[] = measurable.flatMap((area) => [0, 1, 2, 3].map((number) => aSkill({ id: `${area}-${number}`, area })))
const areas: Area[] = areaIds.map((id) => ({ id, title: id, description: '', measuredBy: 'items' }))
const bank = anAuthoredBank(skills, { statistics: 40, 'ml-theory': 40, coding: 40 })
const knowledge = knowledgeFrom(new Float64Array(skills.length), { skills, areas })
const alike = new Map(measurable.map((area) => [area, 1]))

function choose(differs: Partial<Selection> = {}) {
  const base = { items: bank, shown: [], met: new Set<string>(), knowledge, interest: alike, aim: fullAim, millisecondsLeft: 1e9 }
  return selectItem({ ...base, sitting: 'sitting-1', ...differs })
}

/** Shows items one after the other, as if nothing were learnt from the answers. */
function sit(sitting: string, count: number, differs: Partial<Selection> = {}): Item[] {
  const shown: Item[] = []
  for (let step = 0; step < count; step++) {
    const { item } = choose({ shown, sitting, ...differs })
    if (item === undefined) break
    shown.push(item)
  }
  return shown
}

const sittings = fc.string({ minLength: 1, maxLength: 20 })

describe('the next item', () => {
  it('is the same for the same sitting', () => {
    expect(choose().item?.id).toBe(choose().item?.id)
  })

  it('was never shown in this sitting, until the bank is exhausted', () => {
    fc.assert(
      fc.property(sittings, (sitting) => {
        const small = bank.slice(0, 12)
        const shown = sit(sitting, 20, { items: small })
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
        expect(shown).toHaveLength(12)
      }),
    )
  })

  it('fits the time that is left', () => {
    fc.assert(
      fc.property(sittings, fc.integer({ min: 0, max: 130_000 }), (sitting, millisecondsLeft) => {
        const { item, anyLeft } = choose({ sitting, millisecondsLeft })
        if (item) expect(item.seconds * 1000).toBeLessThanOrEqual(millisecondsLeft)
        expect(anyLeft).toBe(true)
      }),
    )
  })

  it('is of an area that is still open', () => {
    fc.assert(
      fc.property(sittings, fc.subarray(measurable, { minLength: 1 }), (sitting, open) => {
        for (const { area } of sit(sitting, 8, { interest: new Map(open.map((one) => [one, 1])) })) expect(open).toContain(area)
      }),
    )
  })

  it('is about the area that matters more', () => {
    const interest = new Map<AreaId, number>([...alike, ['coding', 20]])
    expect(choose({ interest }).item?.area).toBe('coding')
  })

  it('was not met lately, while its area has others', () => {
    const met = new Set(bank.filter(({ area }) => area === 'coding').map(({ id }) => id))
    const [first] = met
    met.delete(first as string)
    expect(choose({ met, interest: new Map([['coding', 1]]) }).item?.id).toBe(first)
  })

  it('is of several formats in a sitting', () => {
    const formats = new Set(sit('sitting-1', 12).map(({ plot, answer }) => (plot ? 'plot' : answer.kind)))
    expect(formats).toEqual(new Set(['plot', 'choice', 'numeric']))
  })

  it('covers all areas that matter alike', () => {
    const counts = measurable.map((area) => sit('sitting-1', 12).filter((item) => item.area === area).length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3)
  })
})

describe('exposure', () => {
  it('is drawn anew for each sitting: an item is eligible in the given share of them', () => {
    const share = Array.from({ length: 20_000 }, (_, number) => isEligible(`sitting ${number}`, 'an-item', 0.35)).filter(Boolean).length
    expect(share / 20_000).toBeCloseTo(0.35, 1)
    expect(Math.abs(share / 20_000 - 0.35)).toBeLessThan(0.012)
  })

  it('is independent between items of one sitting', () => {
    const both = Array.from({ length: 20_000 }, (_, number) => ['a', 'b'].every((id) => isEligible(`sitting ${number}`, id, 0.35)))
    expect(Math.abs(both.filter(Boolean).length / 20_000 - 0.35 ** 2)).toBeLessThan(0.01)
  })

  it('shows no item in more sittings than it is eligible in, while areas have eligible ones', () => {
    fc.assert(
      fc.property(sittings, (sitting) => {
        for (const { id } of sit(sitting, 9)) expect(isEligible(sitting, id, fullAim.exposure)).toBe(true)
      }),
    )
  })

  it('yields where an area has nothing else, and says so', () => {
    const lone = bank.filter(({ id }) => !isEligible('sitting-1', id, fullAim.exposure)).slice(0, 1)
    expect(choose({ items: lone })).toMatchObject({ item: { id: lone[0]?.id }, drawn: false })
  })
})

describe('a whole sitting', () => {
  it('asks no more of a settled area while others are open', () => {
    const evidence = Array.from({ length: 30 }, (_, number) => ({
      id: `${number}`,
      personId: 'ada',
      skill: `coding-${number % 4}`,
      source: 'item' as const,
      score: number % 2,
      max: 1,
      parameters: { a: 2, b: 0, c: 0, d: 1 },
      reliability: 1,
      at: 0,
      content: null,
      sessionId: 's',
      eventId: `${number}`,
      misconception: null,
    }))
    const abilities = estimateAbilities(evidence, { skills, areas }, 0)
    const measured: Measured = {
      abilities,
      areas: measurable,
      bars: [],
      answered: 30,
      answeredByArea: { coding: 30 },
      elapsed: 0,
      aim: fullAim,
    }
    expect(settledAreas(measured)).toEqual(new Set(['coding']))
    const interest = interestOf(measured, new Map([['coding', 0.9]]))
    for (const { area } of sit('sitting-1', 9, { interest })) expect(area).not.toBe('coding')
  })
})
