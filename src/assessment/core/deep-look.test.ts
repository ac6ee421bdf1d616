import { expect, it } from 'vitest'
import type { AreaId } from '../../catalog/index.ts'
import { deepLookArea } from './deep-look.ts'

type Found = [area: AreaId, ability: number, standardError: number, weight: number, questions?: number]

function lookAt(found: Found[], bars: number[]) {
  return deepLookArea({
    abilities: {
      asOf: 0,
      skills: [],
      areas: found.map(([id, ability, standardError]) => ({ id, ability, standardError, evidence: 3 })),
    },
    weights: new Map(found.map(([id, , , weight]) => [id, weight])),
    bars,
    questions: new Map(found.map(([id, , , , questions = 30]) => [id, questions])),
  })
}

it.each<[string, Found[], number[], AreaId | undefined]>([
  [
    'nearer to the bar',
    [
      ['coding', 0.9, 0.6, 0.2],
      ['statistics', -0.5, 0.6, 0.2],
    ],
    [1],
    'coding',
  ],
  [
    'less certain',
    [
      ['coding', 1, 0.5, 0.2],
      ['statistics', 1, 0.7, 0.2],
    ],
    [1],
    'statistics',
  ],
  [
    'of more weight',
    [
      ['coding', 1, 0.6, 0.1],
      ['statistics', 1, 0.6, 0.3],
    ],
    [1],
    'statistics',
  ],
  [
    'nearer to any of two bars',
    [
      ['coding', 0, 0.6, 0.2],
      ['statistics', -1, 0.6, 0.2],
    ],
    [1, -1],
    'statistics',
  ],
  [
    'less certain, without a target',
    [
      ['coding', 0, 0.6, 0.2],
      ['statistics', 3, 0.7, 0.2],
    ],
    [],
    'statistics',
  ],
  [
    'not known well yet',
    [
      ['coding', 1, 0.4, 0.9],
      ['statistics', 1, 0.6, 0.1],
    ],
    [1],
    'statistics',
  ],
  [
    'with enough questions left',
    [
      ['coding', 1, 0.6, 0.9, 9],
      ['statistics', 1, 0.6, 0.1, 10],
    ],
    [1],
    'statistics',
  ],
  ['that matters at all', [['coding', 1, 0.6, 0]], [1], undefined],
])('is offered for the area %s', (_what, found, bars, area) => {
  expect(lookAt(found, bars)).toBe(area)
})
