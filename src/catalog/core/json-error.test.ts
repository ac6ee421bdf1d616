import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonError } from './json-error.ts'

describe('a text that is not JSON', () => {
  it.each([
    ['', 1, 1],
    ['{"a": 1', 1, 8],
    ['{\n  "a": b\n}', 2, 8],
    ['[1, 2,]', 1, 7],
    ['{"a": 1}\n}', 2, 1],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{\n"a": "open\n}', 2, 6],
  ])('%j fails at line %i, column %i', (text, line, column) => {
    expect(findJsonError(text)).toEqual({ line, column })
  })

  it('is judged as JSON.parse judges it', () => {
    const anyText = fc.oneof(
      fc.json(),
      fc.json().map((text) => `${text}}`),
      fc.tuple(fc.json(), fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(findJsonError(text) === undefined).toBe(valid)
      }),
    )
  })
})
