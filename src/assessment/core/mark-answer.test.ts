import { describe, expect, it } from 'vitest'
import type { ItemAnswer } from '../../catalog/index.ts'
import { anItem, someAnswers } from '../../catalog/testing.ts'
import type { GivenAnswer, JudgedCode } from '../model.ts'
import { markAnswer } from './mark-answer.ts'

const { ordering, flaw, code, numeric } = someAnswers
const choice = anItem().answer
const multiple: ItemAnswer = { kind: 'multiple', correct: ['a', 'b'], options: choice.kind === 'choice' ? choice.options : [] }
const order = (letters: string): GivenAnswer => ({ kind: 'ordering', order: letters.split('') })
const judged: JudgedCode = { accepted: false, passed: 2, total: 4, message: null, reliability: 0.7, like: 1 }

const cases: [string, ItemAnswer, GivenAnswer, 0 | 1, string | null][] = [
  ['the key', choice, { kind: 'choice', option: 'a' }, 1, null],
  ['a wrong option', choice, { kind: 'choice', option: 'b' }, 0, 'Takes one thing for another.'],
  ['all right options', multiple, { kind: 'multiple', options: ['b', 'a'] }, 1, null],
  ['one wrong option too many', multiple, { kind: 'multiple', options: ['a', 'b', 'c'] }, 0, 'Takes one thing for another.'],
  ['a number within the tolerance', numeric, { kind: 'numeric', value: 0.51 }, 1, null],
  ['a known slip', numeric, { kind: 'numeric', value: 2 }, 0, 'Inverts the fraction.'],
  ['another number', numeric, { kind: 'numeric', value: 7 }, 0, null],
  ['the whole order', ordering, order('bac'), 1, null],
  ['an order with one slip', ordering, order('bca'), 0, 'Trains before the data is scaled.'],
  ['an order with several slips, of which the first counts', ordering, order('cab'), 0, 'Fits the scaler on the test set too.'],
  ['an order that is not whole', ordering, order('ba'), 0, null],
  ['an order that shows no slip', ordering, order('b'), 0, null],
  ['the line of the flaw', flaw, { kind: 'flaw', line: 1 }, 1, null],
  ['a sound line that people suspect', flaw, { kind: 'flaw', line: 3 }, 0, 'Suspects the call that is right.'],
  ['another line', flaw, { kind: 'flaw', line: 2 }, 0, null],
  ['an answer of another kind', flaw, { kind: 'numeric', value: 1 }, 0, null],
  ['code for another kind', flaw, { kind: 'code', code: 'x = 1' }, 0, null],
]

describe('an answer', () => {
  it.each(cases)('that is %s', (_what, answer, given, score, misconception) => {
    const mark = markAnswer(anItem({ answer }), given)
    expect([mark.score, mark.misconception?.text ?? null, mark.reliability]).toEqual([score, misconception, 1])
  })

  it('of "I don’t know" has no guessing credit', () => {
    expect(markAnswer(anItem(), { kind: 'unknown' })).toMatchObject({ score: 0, parameters: { c: 0 }, misconception: null })
  })
})

describe('code', () => {
  const given: GivenAnswer = { kind: 'code', code: 'def double(x): return x + 2' }

  it('is right when the judge accepts it, and counts as far as the judge can be trusted', () => {
    const mark = markAnswer(anItem({ answer: code }), given, { ...judged, accepted: true })
    expect(mark).toMatchObject({ score: 1, reliability: 0.7, misconception: null })
  })

  it('reveals the misconception of the wrong program that it behaves like', () => {
    expect(markAnswer(anItem({ answer: code }), given, judged).misconception?.text).toBe('Adds two where it should multiply.')
    expect(markAnswer(anItem({ answer: code }), given, { ...judged, like: null }).misconception).toBeNull()
  })

  it('is never marked before it was judged', () => {
    expect(() => markAnswer(anItem({ answer: code }), given)).toThrow('only after it was judged')
  })
})
