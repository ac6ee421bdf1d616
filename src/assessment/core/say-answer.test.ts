import { describe, expect, it } from 'vitest'
import { anItem, someAnswers } from '../../catalog/testing.ts'
import { givenMarkdown, keyOf, showAnswer, wordsOf } from './say-answer.ts'

const { numeric, ordering, flaw, code } = someAnswers

describe('what is shown of an answer', () => {
  it.each([['choice', anItem().answer] as const, ...Object.entries(someAnswers)])('of kind %s holds no key', (_kind, answer) => {
    const shown = JSON.stringify(showAnswer({ answer }))
    for (const secret of ['correct', 'misconception', 'slips', 'expected', 'solution', 'wrong', 'cases', 'value', 'return'])
      expect(shown).not.toContain(secret)
  })

  it('has the steps of an order as they stand in the file', () => {
    expect(showAnswer({ answer: ordering })).toMatchObject({ options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
  })
})

it('the key is told as a person reads it', () => {
  expect(keyOf({ answer: numeric })).toBe('0.5, accepted within 0.01')
  expect(keyOf({ answer: ordering })).toBe('1. Split the data\n2. Fit the scaler\n3. Train the model')
  expect(keyOf({ answer: { ...flaw, correct: [1, 2] } })).toBe('Line 1 (or 2)\n\n```python\nX = scale(X)\n```')
  expect(keyOf({ answer: { ...flaw, language: 'pipeline' } })).toBe('Step 1: X = scale(X)')
  expect(keyOf({ answer: code })).toBe('```python\ndef double(x):\n    return 2 * x\n```')
})

it('a given answer is told as a person reads it', () => {
  expect(wordsOf(showAnswer({ answer: ordering }), { kind: 'ordering', order: ['c', 'b', 'a'] })).toBe(
    '1. Train the model\n2. Split the data\n3. Fit the scaler',
  )
  expect(wordsOf(showAnswer({ answer: flaw }), { kind: 'flaw', line: 2 })).toBe('Line 2: train, test = split(X)')
  expect(wordsOf(showAnswer({ answer: code }), { kind: 'code', code: 'def double(x): ...' })).toBe('def double(x): ...')
  expect(wordsOf(showAnswer({ answer: code }), { kind: 'unknown' })).toBe('I don’t know')
})

it('the review shows code as code', () => {
  expect(givenMarkdown(showAnswer({ answer: flaw }), { kind: 'flaw', line: 2 })).toBe('Line 2\n\n```python\ntrain, test = split(X)\n```')
  expect(givenMarkdown(showAnswer({ answer: code }), { kind: 'code', code: 'x = 1\n' })).toBe('```python\nx = 1\n```')
  expect(givenMarkdown(showAnswer({ answer: ordering }), { kind: 'unknown' })).toBe('I don’t know')
})
