import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffLines, foldLines } from './diff-lines.ts'

const signs = { same: ' ', added: '+', removed: '-' }
const shown = (before: string, after: string) => diffLines(before, after).map(({ kind, text }) => `${signs[kind]}${text}`)

it.each([
  ['nothing changed', 'a\nb\n', 'a\nb\n', [' a', ' b']],
  ['a line is added', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a line is replaced', 'a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
  ['everything is new', '', 'a', ['+a']],
  ['a block moves', 'a\nb\nc', 'c\na\nb', ['+c', ' a', ' b', '-c']],
])('%s', (_name, before, after, lines) => {
  expect(shown(before, after)).toEqual(lines)
})

it('numbers the lines of both texts', () => {
  expect(diffLines('a\nb\nc', 'a\nx\ny\nc').map(({ before, after }) => [before, after])).toEqual([
    [1, 1],
    [2, null],
    [null, 2],
    [null, 3],
    [3, 4],
  ])
})

it('holds both texts, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((lines) => lines.map((line) => `${line}\n`).join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffLines(before, after)
      const side = (kind: 'added' | 'removed') =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => `${change.text}\n`)
          .join('')
      expect(side('added')).toBe(before)
      expect(side('removed')).toBe(after)
    }),
  )
})

it('folds long stretches without a change', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  const stretches = foldLines(diffLines(lines.join('\n'), lines.with(15, 'new').join('\n')))
  expect(stretches.map((one) => (one.kind === 'gap' ? one.count : one.lines.length))).toEqual([12, 8, 11])
})
