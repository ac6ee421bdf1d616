import { createHash } from 'node:crypto'
import type { Problem } from '../model.ts'

/** The identity of a piece of content: the first 16 hex digits of the SHA-256 of its JSON with sorted keys. */
export function contentHash(entry: unknown): string {
  return createHash('sha256').update(canonical(entry)).digest('hex').slice(0, 16)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
}

/** The identity of everything that a proof of a problem rests on: change one of these, and it has to be proven anew. */
export function proofBasis({
  entryPoint,
  compare,
  tolerance,
  strictTypes,
  limits,
  solution,
  starter,
  wrong,
  cases,
  casesCode,
  equivalents,
  secondReader,
  randomInputs,
}: Problem): string {
  return contentHash({
    entryPoint,
    compare,
    tolerance,
    strictTypes,
    limits,
    solution,
    starter,
    wrong,
    cases,
    casesCode,
    equivalents,
    secondReader,
    randomInputs,
  })
}
