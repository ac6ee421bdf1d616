import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AreaId } from '../../catalog/index.ts'
import { certainty, deepAim, fullAim, interestOf, type Measured, settledAreas, stopReason } from './stop-rule.ts'

type Found = [ability: number, standardError: number, answered: number]

function aMeasured(areas: Partial<Record<AreaId, Found>>, differs: Partial<Measured> = {}): Measured {
  const found = Object.entries(areas) as [AreaId, Found][]
  return {
    abilities: {
      asOf: 0,
      skills: [],
      areas: found.map(([id, [ability, standardError, evidence]]) => ({ id, ability, standardError, evidence })),
    },
    areas: found.map(([id]) => id),
    bars: [1],
    answered: 5,
    answeredByArea: Object.fromEntries(found.map(([id, [, , answered]]) => [id, answered])),
    elapsed: 0,
    aim: fullAim,
    ...differs,
  }
}

const goesOn = { fits: true, anyLeft: true }

describe('an area', () => {
  it.each<[string, Found, Partial<Measured>, boolean]>([
    ['with a small error is settled', [1, 0.5, 2], {}, true],
    ['with a larger error at the bar is open', [1, 0.51, 9], {}, false],
    ['whose interval excludes the bar is settled', [-0.2, 0.7, 2], {}, true],
    ['whose interval holds one bar of two is open', [-0.2, 0.7, 2], { bars: [1, 0.5] }, false],
    ['far from any bar is open when there are no targets', [-2, 0.7, 4], { bars: [] }, false],
    ['with one question of its own is open, whatever the others say', [-2, 0.4, 1], {}, false],
    ['in a deep look is open until the error is .40', [-2, 0.45, 9], { aim: deepAim }, false],
    ['in a deep look is settled at .40', [1, 0.4, 9], { aim: deepAim }, true],
  ])('%s', (_what, found, differs, settled) => {
    expect(settledAreas(aMeasured({ coding: found }, differs)).has('coding')).toBe(settled)
  })
})

describe('the assessment', () => {
  it.each<[string, Partial<Measured>, { fits: boolean; anyLeft: boolean }, string | undefined]>([
    ['goes on while an area is open', {}, goesOn, undefined],
    ['stops at its items', { answered: 30 }, goesOn, 'items'],
    ['stops at its minutes', { elapsed: 25 * 60_000 }, goesOn, 'minutes'],
    ['stops for time when items are left but none fits', {}, { fits: false, anyLeft: true }, 'minutes'],
    ['stops when nothing is left to ask', {}, { fits: false, anyLeft: false }, 'exhausted'],
  ])('%s', (_what, differs, next, reason) => {
    expect(stopReason(aMeasured({ coding: [0.9, 0.7, 3] }, differs), next)).toBe(reason)
  })

  it('stops when all areas that matter are settled', () => {
    expect(stopReason(aMeasured({ coding: [0, 0.4, 3], statistics: [3, 0.6, 2] }), goesOn)).toBe('certain')
  })

  it('is interested in open areas only, and more in the one that matters more', () => {
    const measured = aMeasured({ coding: [0, 0.4, 3], statistics: [1, 0.6, 2], research: [1, 0.8, 0] })
    const interest = interestOf(
      measured,
      new Map<AreaId, number>([
        ['coding', 0.6],
        ['statistics', 0.3],
        ['research', 0.06],
      ]),
    )
    expect([...interest.keys()]).toEqual(['statistics', 'research'])
    expect(interest.get('statistics')).toBeGreaterThan(interest.get('research') ?? 9)
    expect(interest.get('research')).toBeGreaterThan(0)
  })

  it('grows more certain with smaller errors, more answers and more time', () => {
    const error = fc.double({ min: 0.3, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(error, error, fc.nat(29), fc.nat(25 * 60_000), (one, other, answered, elapsed) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)]
        const at = (standardError: number, differs: Partial<Measured>) => certainty(aMeasured({ coding: [1, standardError, 3] }, differs))
        expect(at(small, { answered, elapsed })).toBeGreaterThanOrEqual(at(large, { answered, elapsed }))
        expect(at(one, { answered: answered + 1, elapsed })).toBeGreaterThanOrEqual(at(one, { answered, elapsed }))
        expect(at(one, { answered, elapsed: elapsed + 1000 })).toBeGreaterThanOrEqual(at(one, { answered, elapsed }))
      }),
    )
  })
})
