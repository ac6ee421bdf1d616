/** Builders of a bank of items for tests and benches. */
import type { AreaId, Item, Skill } from '../catalog/index.ts'
import { anItem } from '../catalog/testing.ts'
import { seededRandom } from '../kit/random.ts'

const options = (['a', 'b', 'c', 'd'] as const).map((id) => ({ id, text: `Option ${id}` }))
const aPlot: Item['plot'] = {
  title: 'A plot',
  x: { label: 'x', scale: 'linear' },
  y: { label: 'y', scale: 'linear' },
  marks: [
    {
      kind: 'line',
      label: 'A line',
      points: [
        [0, 0],
        [1, 1],
      ],
      dashed: false,
    },
  ],
  alternative: 'A straight line rises from nought at the left to one at the right of the plot.',
}

/** A bank as authors write it: the given number of items an area, spread over its skills, formats, difficulties (-2..2.2) and slopes (.7..1.6). */
export function anAuthoredBank(skills: Skill[], counts: Partial<Record<AreaId, number>>, seed = 1): Item[] {
  const random = seededRandom(seed)
  return (Object.entries(counts) as [AreaId, number][]).flatMap(([area, count]) => {
    const own = skills.filter((skill) => skill.area === area)
    return Array.from({ length: count }, (_, number): Item => {
      const chooses = random() < 0.6
      const { id: skill = '' } = own[number % Math.max(1, own.length)] ?? {}
      return anItem({
        id: `${area}-${number}`,
        area,
        skill,
        seconds: 45 + 15 * Math.floor(6 * random()),
        parameters: { a: 0.7 + 0.9 * random(), b: -2 + 4.2 * random(), c: chooses ? 0.25 : 0, d: 1 },
        answer: chooses ? { kind: 'choice', options, correct: 'a' } : { kind: 'numeric', value: 1, tolerance: 0.1, slips: [] },
        ...(random() < 0.3 ? { plot: aPlot } : {}),
      })
    })
  })
}
