import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../model.ts'
import { anItem, someAnswers } from '../testing.ts'
import { renderItem, variantCount } from './render-item.ts'

const wrong = (id: string, text: string) => ({ id, text, misconception: { text: 'Takes {{n}} for the answer.', mistake: 'M2' as const } })
const options = [{ id: 'a', text: '{{double}} rows' }, wrong('b', '{{n}} rows'), wrong('c', 'None')]
const varied = anItem({
  prompt: 'A table of {{n}} rows is joined with itself. How many rows?',
  explanation: 'Each of the {{n}} rows, twice: {{double}}.',
  answer: { kind: 'choice', options, correct: 'a' },
  values: { n: '4', double: '8' },
  variants: [{ values: { n: '5', double: '10' }, answer: { kind: 'choice', options: options.slice().reverse(), correct: 'a' } }],
})

describe('a rendered item', () => {
  it('has its names filled in prompt, explanation, options and misconceptions', () => {
    expect(renderItem(varied, 1)).toMatchObject({
      prompt: 'A table of 5 rows is joined with itself. How many rows?',
      explanation: 'Each of the 5 rows, twice: 10.',
      answer: {
        options: [
          { id: 'c', text: 'None', misconception: { text: 'Takes 5 for the answer.', mistake: 'M2' } },
          { id: 'b', text: '5 rows' },
          { id: 'a', text: '10 rows' },
        ],
      },
    })
  })

  it('has nothing left to vary', () => {
    const { values, variants } = renderItem(varied, 0)
    expect([values, variants]).toEqual([undefined, []])
    expect(renderItem(renderItem(varied, 1), 0)).toEqual(renderItem(varied, 1))
  })

  it('is the item itself where nothing varies', () => {
    expect(renderItem(anItem(), 0)).toEqual(anItem())
  })

  it('keeps the plot of the item unless the variant has its own', () => {
    const plot = {
      title: 'Own',
      x: { label: 'x', scale: 'linear' },
      y: { label: 'y', scale: 'linear' },
      marks: [],
      alternative: '',
    } as Item['plot']
    const other = { ...plot, title: 'Other' } as Item['plot']
    const [variant] = varied.variants
    if (!variant) throw new Error('it has a variant')
    const item = { ...varied, plot, variants: [variant, { ...variant, plot: other }] }
    expect([0, 1, 2].map((number) => renderItem(item, number).plot?.title)).toEqual(['Own', 'Own', 'Other'])
  })

  it.each([
    ['flaw', { ...someAnswers.flaw, lines: ['f"{{n}}"', 'b', 'c'] }],
    ['code', { ...someAnswers.code, starter: 'def double(x): return f"{{n}}"' }],
  ])('leaves the program of a %s as it is written', (_kind, answer) => {
    expect(renderItem(anItem({ answer, values: { n: '1' } }), 0).answer).toEqual(answer)
  })

  it('fills the misconceptions of every kind', () => {
    for (const answer of Object.values(someAnswers)) {
      const marked = JSON.parse(JSON.stringify(answer).replace(/("(?:text|misconception)":")/g, '$1{{n}} ')) as typeof answer
      expect(JSON.stringify(renderItem(anItem({ answer: marked, values: { n: 'now' } }), 0).answer)).not.toContain('{{n}}')
    }
  })

  it('takes a value as it stands, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        expect(renderItem(anItem({ prompt: 'x{{n}}y', values: { n: value } }), 0).prompt).toBe(`x${value}y`)
      }),
    )
  })

  it('does not exist beyond the last variant', () => {
    expect(variantCount(varied)).toBe(2)
    expect(() => renderItem(varied, 2)).toThrow('no variant 2')
  })
})
