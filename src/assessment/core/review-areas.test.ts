import { describe, expect, it } from 'vitest'
import type { Area } from '../../catalog/index.ts'
import type { Abilities, Ability } from '../../skills/index.ts'
import { questionsToSettle, reviewAreas } from './review-areas.ts'
import { fullAim, type Measured } from './stop-rule.ts'

const anAbility = (differs: Partial<Ability> = {}): Ability => ({
  id: 'statistics',
  ability: 0,
  standardError: 0.8,
  evidence: 0,
  ...differs,
})
const anArea = (id: Area['id'], measuredBy: Area['measuredBy'] = 'items'): Area => ({ id, title: id, description: '', measuredBy })
const abilities = (areas: Ability[]): Abilities => ({ asOf: 0, skills: [], areas: areas as Abilities['areas'] })

describe('questionsToSettle', () => {
  it.each([
    // Two answers told 1/.64 of information each; 4 is asked for, 2/.64 + 1/.64 is there.
    { name: 'counts with what the answers told so far', after: 0.8 / Math.sqrt(3), answered: 2, bars: [], missing: 1 },
    { name: 'never asks for fewer than two answers in all', after: 0.45, answered: 1, bars: [], missing: 1 },
    { name: 'needs less when every bar is far away', after: 0.7, answered: 4, bars: [1.1], missing: 2 },
    // (1/.25 - 1/.49) / ((1/.49 - 1/.64) / 4) = 16.4
    { name: 'needs more when a bar is near', after: 0.7, answered: 4, bars: [1.1, 0.1], missing: 17 },
  ])('$name', ({ after, answered, bars, missing }) => {
    expect(questionsToSettle(anAbility(), anAbility({ standardError: after }), { aim: fullAim, bars }, answered)).toBe(missing)
  })

  it('says nothing when no answer told anything', () => {
    expect(questionsToSettle(anAbility(), anAbility(), { aim: fullAim, bars: [] }, 3)).toBeNull()
    expect(questionsToSettle(anAbility(), anAbility({ standardError: 0.4 }), { aim: fullAim, bars: [] }, 0)).toBeNull()
  })
})

describe('reviewAreas', () => {
  const areas = [anArea('statistics'), anArea('coding'), anArea('product'), anArea('research'), anArea('behavioral', 'spoken')]
  const measured: Measured = {
    abilities: abilities([
      anAbility({ id: 'statistics', standardError: 0.45, evidence: 5 }),
      anAbility({ id: 'coding', standardError: 0.7, evidence: 5 }),
    ]),
    areas: ['statistics', 'coding'],
    bars: [],
    answered: 7,
    answeredByArea: { statistics: 5, coding: 2 },
    elapsed: 0,
    aim: fullAim,
  }
  const before = abilities([anAbility({ id: 'coding', ability: 0.5, evidence: 3 })])
  const states = (isDeepLook: boolean) =>
    reviewAreas({ areas, measurable: new Set(['statistics', 'coding', 'product']), isDeepLook, before, measured })

  it('tells what is known, open, not weighed, without questions, and spoken', () => {
    expect(states(false).map(({ id, state, before: then, moreQuestions }) => [id, state, then, moreQuestions])).toEqual([
      ['statistics', 'known', null, null],
      ['coding', 'open', { ability: 0.5, standardError: 0.8 }, 9],
      ['product', 'not-weighed', null, null],
      ['research', 'no-items', null, null],
      ['behavioral', 'spoken', null, null],
    ])
  })

  it('does not call an area unweighed that a deep look left out', () => expect(states(true)[2]?.state).toBe('not-asked'))
})
