import { expect, it } from 'vitest'
import { type ComplexityReport, complexityClasses } from '../model.ts'
import { clearlyWorse, complexityWords, growthOrder } from './complexity-words.ts'

const report = (differs: Partial<ComplexityReport>): ComplexityReport => ({
  measured: 'unknown',
  confidence: 0.9,
  methods: [],
  points: [],
  ...differs,
})

it('orders the classes as the model lists them', () => {
  expect(growthOrder).toEqual(complexityClasses)
})

it('names a slow solution and what is possible', () => {
  const words = complexityWords(report({ measured: 'O(n^2)', expected: 'O(n log n)' }), 'O(n log n)')
  expect(words.sentences[0]).toBe('Your loop grows as n^2 where n log n is possible.')
  expect(words.sentences[1]).toMatch(/grows faster/)
  expect(words.tone).toBe('warn')
})

it.each([
  ['O(n log n)', 'O(n)', false],
  ['O(n)', 'O(n log n)', false],
  ['O(log n)', 'O(1)', false],
  ['O(n)', 'O(1)', true],
  ['O(n)', 'O(log n)', true],
  ['O(n^2)', 'O(n)', true],
  ['O(2^n)', 'O(n^3)', true],
] as const)('%s against %s: clearly worse is %s', (measured, than, worse) => {
  expect(clearlyWorse(measured, than)).toBe(worse)
})

it('says that the methods disagree, and accuses nobody then', () => {
  const words = complexityWords(report({ range: ['O(n)', 'O(n^2)'], expected: 'O(n)' }), 'O(n)')
  expect(words.measured).toBe('Measured: between O(n) and O(n^2): the two methods disagree.')
  expect(words.sentences.join(' ')).not.toMatch(/Your loop/)
  expect(words.tone).toBe('info')
})

it('keeps n and n log n apart for nobody', () => {
  const words = complexityWords(report({ measured: 'O(n log n)', expected: 'O(n)' }), 'O(n)')
  expect(words.sentences).toEqual(['That is the order of a good solution.', 'You said O(n); the measurement does not contradict it.'])
})

it('tells nothing of what is expected when it was not told', () => {
  expect(complexityWords(report({ measured: 'O(n)' }), undefined)).toEqual({ measured: 'Measured: O(n).', sentences: [], tone: 'info' })
})

it('gives the reason when nothing could be measured', () => {
  expect(complexityWords(report({ message: 'Your code ended with an error.' }), 'O(n)').measured).toBe('Your code ended with an error.')
})
