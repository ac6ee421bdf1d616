import { expect, it } from 'vitest'
import { callTexts, inputText, valueText } from './value-text.ts'

const frame = { $frame: { columns: [{ name: 'n', dtype: 'int64', data: [1] }] } }

it('names the arguments where names are known', () => {
  expect(inputText([[1, 2], 'ab'], ['values', 'word'])).toBe("values = [1, 2]\nword = 'ab'")
})

it('puts arguments side by side, or below each other where one takes several lines', () => {
  expect(inputText([1, 2])).toBe('1, 2')
  expect(inputText([1, frame])).toBe('1\n   n\n0  1')
})

it('starts a frame on a line of its own, and keeps the rows of an array in line', () => {
  expect(inputText([frame], ['rows'])).toBe('rows =\n   n\n0  1')
  const array = { $array: { dtype: 'int64', shape: [2, 1], data: [1, 2] } }
  expect(inputText([array], ['x'])).toBe('x = array([[1],\n           [2]])')
})

it('writes the calls on an object as a person would', () => {
  const input = { construct: [2], calls: [{ method: 'put', args: ['a', 1] }] }
  expect(inputText(input)).toBe("new(2)\n.put('a', 1)")
  expect(callTexts(input)).toEqual([".put('a', 1)"])
})

it('shows what it cannot read as it came', () => {
  expect(valueText({ $array: 3 })).toBe('{"$array":3}')
})
