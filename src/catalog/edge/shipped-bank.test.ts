/** What the bank that is shipped promises. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { mostGain, playGuessers } from '../core/guessability.ts'
import { loadCatalog } from './load-catalog.ts'

const { catalog, problems, warnings } = loadCatalog(path.join(import.meta.dirname, '../../../content'))
const { items, lessons, skills } = catalog

it('has no error and no warning', () => {
  expect([...problems, ...warnings]).toEqual([])
})

it.each([
  ['ml-theory', 100],
  ['statistics', 50],
  ['data-handling', 40],
  ['coding', 40],
  ['problem-solving', 30],
  ['system-design', 40],
  ['research', 30],
  ['product', 30],
])('measures %s by %i items', (area, count) => {
  expect(items.filter((item) => item.area === area).length).toBeGreaterThanOrEqual(count)
})

it('asks in every way, at least 60 times with a plot to read, and gives other numbers to at least 60 items', () => {
  expect(new Set(items.map(({ answer }) => answer.kind))).toEqual(new Set(['choice', 'multiple', 'numeric', 'ordering', 'flaw', 'code']))
  expect(items.filter(({ plot }) => plot !== undefined).length).toBeGreaterThanOrEqual(60)
  expect(items.filter(({ variants }) => variants.length > 0).length).toBeGreaterThanOrEqual(60)
})

it('holds no item that a second reader has not answered blind', () => {
  expect(items.filter(({ blindReview }) => blindReview === undefined).map(({ id }) => id)).toEqual([])
})

it('is answered by no rule that knows nothing of the subject', () => {
  const guessers = playGuessers(items)
  expect(guessers.length).toBeGreaterThan(10)
  expect(guessers.filter(({ gain }) => gain > mostGain).map(({ rule }) => rule)).toEqual([])
})

it('teaches every skill with a lesson and its cards', () => {
  expect(skills.filter(({ id }) => !lessons.some((lesson) => lesson.id === id)).map(({ id }) => id)).toEqual([])
  expect(lessons.length).toBeGreaterThanOrEqual(60)
})

it('has an item for every skill that items measure', () => {
  const measured = new Set(catalog.areas.filter(({ measuredBy }) => measuredBy === 'items').map(({ id }) => id))
  const without = skills.filter(({ id, area }) => measured.has(area) && !items.some(({ skill }) => skill === id))
  expect(without.map(({ id }) => id)).toEqual([])
})
