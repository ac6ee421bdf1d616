import type { z } from 'zod'

/** Turns what a schema found into fields with reasons that an author can act on. */
export function sayIssues(issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[] = []): { field: string; reason: string }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    const field = path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: [...path, key].map(String).join('.'), reason: 'is not a known field' }))
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      // Of several shapes, the author meant the one that fits best.
      const [closest = []] = [...issue.errors].sort((left, right) => left.length - right.length)
      return sayIssues(closest, path)
    }
    if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message)) {
      return [{ field, reason: `is missing (${issue.expected} expected)` }]
    }
    return [{ field, reason: issue.message }]
  })
}
