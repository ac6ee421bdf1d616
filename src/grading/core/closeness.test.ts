import { expect, it } from 'vitest'
import { loadLexicon } from '../edge/load-knowledge.ts'
import { rubricFileSchema } from '../model.ts'
import { closenessNames, makeCloseness } from './closeness.ts'
import { compileRubric } from './compile-rubric.ts'
import { gramCosine, gramsOf, makeWordLikeness } from './grams.ts'
import { numbersIn, opposedRelations, relationsIn } from './relations.ts'
import { commonShare, commonSubsequence, orderAgreement } from './sequences.ts'
import { makeSimilarity } from './similar-terms.ts'
import { readText } from './terms.ts'

const lexicon = loadLexicon()
const rubric = rubricFileSchema.parse({
  id: 'gap',
  question: 'Why did you get a reading of 1.5 volts?',
  reference: 'Terminal 1 and the positive terminal are separated by the gap.',
  keyPoints: [{ id: 'gap', text: 'separated by the gap', phrasings: ['Terminal 1 is connected to the negative battery terminal'] }],
})
const closenessOf = makeCloseness({ lexicon, similarity: makeSimilarity(lexicon) }, compileRubric(rubric))
const value = (answer: string, name: (typeof closenessNames)[number]) =>
  closenessOf(readText(answer))[closenessNames.indexOf(name)] ?? Number.NaN

it('gives one number for each name, also for an empty answer', () => {
  for (const answer of ['', 'It is connected to the negative battery terminal.']) {
    const values = closenessOf(readText(answer))
    expect(values).toHaveLength(closenessNames.length)
    expect(values.every(Number.isFinite)).toBe(true)
  }
})

it('takes any phrasing of an only key point for a whole answer', () => {
  expect(value('terminal 1 is connected to the negative battery terminal', 'model likeness')).toBeCloseTo(1)
  expect(value('terminal 1 is conected to the negativ battery terminal', 'model likeness')).toBeGreaterThan(0.8)
  expect(value('the bulb was bright', 'model likeness')).toBeLessThan(0.2)
})

it('sees a negation that the model answer does not have', () => {
  expect(value('terminal 1 is not connected to the negative battery terminal', 'negation differs')).toBe(1)
  expect(value('terminal 1 is connected to the negative battery terminal', 'negation differs')).toBe(0)
})

it('likens words of one family and slips, and not others', () => {
  const alike = makeWordLikeness()
  expect(alike('evaporate', 'evaporated')).toBeGreaterThan(0.7)
  expect(alike('terminal', 'battery')).toBe(0)
  expect(gramCosine(gramsOf(['warm', 'water']), gramsOf(['warm', 'water']))).toBeCloseTo(1)
})

it('knows opposite relations and numbers in words', () => {
  const [wanted, said] = [relationsIn('the water got hotter before noon'.split(' ')), relationsIn('it got colder before noon'.split(' '))]
  expect(opposedRelations(wanted, said)).toBe(1)
  expect(opposedRelations(wanted, wanted)).toBe(0)
  expect([...numbersIn(['terminal', 'one', '1.5'])]).toEqual(['1', '1.5'])
})

it('compares sequences', () => {
  const [left, right] = ['salt dissolves in water'.split(' '), 'in water salt dissolves'.split(' ')]
  expect(commonShare(left, right)).toBe(1)
  expect(commonSubsequence(left, right)).toBe(2)
  // Of the six pairs, the two within each half keep their order.
  expect(orderAgreement(left, right)).toBeCloseTo(2 / 6)
})
