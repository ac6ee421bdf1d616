/** Two texts with what differs between their equal ends. */

import { moreWords } from './print-value.ts'
import type { Token, ValueDiff } from './value-diff.ts'

/** So many characters stay visible around the first difference of a long text. */
const around = 40
const longest = 160

/** Two texts, each with the stretch between equal ends marked; there, spaces and line ends are made visible. */
export function diffTexts(expected: string, actual: string): ValueDiff {
  const [left, right] = [[...expected], [...actual]]
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1
  let end = 0
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  const line = (characters: string[]): Token[] => {
    const [head, middle, tail] = [
      characters.slice(0, start),
      characters.slice(start, characters.length - end),
      characters.slice(characters.length - end),
    ]
    return [
      { text: `'${cutFront(head)}`, differs: false },
      {
        text:
          middle.length > longest
            ? `${visible(middle.slice(0, longest))} ${moreWords(middle.length - longest, 'characters')}`
            : visible(middle),
        differs: true,
      },
      { text: `${cutBack(tail)}'`, differs: false },
    ]
  }
  const lengths =
    left.length === right.length
      ? []
      : [`Expected ${left.length.toLocaleString('en')} characters, got ${right.length.toLocaleString('en')}.`]
  return { kind: 'inline', expected: line(left), actual: line(right), notes: [...lengths, `The first difference is at index ${start}.`] }
}

const escaped = (characters: string[]) => characters.join('').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')

/** Spaces as middle dots, line ends and tabs by their signs. */
const visible = (characters: string[]) =>
  characters.join('').replaceAll(' ', '·').replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll('\r', '␍').replaceAll('\u00a0', '⍽')

const cutFront = (head: string[]) =>
  head.length > longest ? `${moreWords(head.length - around, 'characters')} ${escaped(head.slice(-around))}` : escaped(head)
const cutBack = (tail: string[]) =>
  tail.length > longest ? `${escaped(tail.slice(0, around))} ${moreWords(tail.length - around, 'characters')}` : escaped(tail)
