import { describe, expect, it } from 'vitest'
import { parseLesson } from './parse-lesson.ts'

const plot = {
  title: 'Error by size',
  x: { label: 'rows' },
  y: { label: 'error' },
  marks: [
    {
      kind: 'line',
      label: 'training',
      points: [
        [0, 1],
        [1, 2],
      ],
    },
  ],
  alternative: 'One line from 1 at the left to 2 at the right, drawn over two sizes of the data.',
}
const parts = {
  head: '# Variance is what a new sample changes\n\nAn interviewer finds out whether you can tell noise from structure.',
  idea: `## The idea\n${'A model that follows its sample follows its noise too. '.repeat(3)}`,
  example: `## A worked example\n\`\`\`python\n# three rows\n## not a heading\nprint(3)\n\`\`\`\n${'With three rows a line through all of them has no error. '.repeat(2)}`,
  picture: `## Picture\n\`\`\`plot\n${JSON.stringify(plot)}\n\`\`\`\nThe line rises from the left to the right.`,
  mistakes: `## Common mistakes\n- **Adding data to a biased model.** ${'It stays as wrong as it was. '.repeat(4)}`,
  cards: ['## Cards', ...['Why?', 'How?', 'When?'].map((word) => `### ${word} does the gap close?\nBecause more rows pin it down.`)].join(
    '\n',
  ),
  references: '## References\n- Hastie, Tibshirani & Friedman (2009), section 7.3\n- Géron (2022), chapter 4',
}
const text = (differs: Partial<typeof parts> = {}) => Object.values({ ...parts, ...differs }).join('\n\n')
const faults = (differs: Partial<typeof parts>) => parseLesson('generalization', text(differs)).problems

describe('a lesson', () => {
  it('is read into its parts, and marks inside of code are no headings', () => {
    const { lesson } = parseLesson('generalization', text())
    expect(lesson).toMatchObject({
      id: 'generalization',
      title: 'Variance is what a new sample changes',
      picture: { kind: 'plot', plot: { title: 'Error by size' } },
      reading: 'The line rises from the left to the right.',
    })
    expect(lesson?.example).toContain('## not a heading')
    expect(lesson?.references).toHaveLength(2)
  })

  it('gives a card an id that does not depend on its place', () => {
    const { lesson } = parseLesson('generalization', text())
    expect(lesson?.cards.map(({ id }) => id)[1]).toBe('generalization/how-does-the-gap-close')
  })

  it.each([
    ['a missing heading', { picture: '' }, '', /headings must be, in this order: The idea, A worked example, Picture/],
    ['headings in another order', { idea: parts.example, example: parts.idea }, '', /in this order/],
    ['a title without its mark', { head: 'A title\n\nAn interviewer finds out something here.' }, 'title', /first line/],
    ['a picture that is no JSON', { picture: '## Picture\n```plot\n{\n```\nHow to read it, in words.' }, 'picture', /not JSON/],
    ['no picture', { picture: '## Picture\nHow to read it, in words.' }, 'picture', /one block/],
    [
      'a plot without its alternative',
      { picture: `## Picture\n\`\`\`plot\n${JSON.stringify({ ...plot, alternative: undefined })}\n\`\`\`\nHow to read it, in words.` },
      'picture.alternative',
      /missing/,
    ],
    [
      'an arrow to nowhere',
      {
        picture: `## Picture\n\`\`\`diagram\n${JSON.stringify({
          title: 'A path',
          nodes: [
            { id: 'a', label: 'A', column: 0, row: 0 },
            { id: 'b', label: 'B', column: 1, row: 0 },
          ],
          edges: [{ from: 'a', to: 'c' }],
          alternative: plot.alternative,
        })}\n\`\`\`\nHow to read it, in words.`,
      },
      'picture.edges.0',
      /"c" is not one of the nodes/,
    ],
    ['too few cards', { cards: '## Cards\n### Why does it close?\nBecause more rows pin it down.' }, 'cards', /./],
    [
      'a card that is asked twice',
      { cards: `${parts.cards}\n### How? does the gap close?\nBecause more rows pin it down.` },
      'cards',
      /asked twice/,
    ],
    ['one reference', { references: '## References\n- Géron (2022), chapter 4' }, 'references', /./],
  ])('with %s is refused with its field', (_name, differs, field, reason) => {
    const [first] = faults(differs)
    expect(first?.field).toBe(field)
    expect(first?.reason).toMatch(reason)
  })
})
