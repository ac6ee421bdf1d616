import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'

const folder = path.join(import.meta.dirname, '../../../docs/schemas')

describe('docs/schemas', () => {
  it.each(jsonSchemas())('$file is fresh (renew with "interviewnode content schemas --write")', ({ file, text }) => {
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(text)
  })

  it('holds nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(
      jsonSchemas()
        .map(({ file }) => file)
        .sort(),
    )
  })
})
