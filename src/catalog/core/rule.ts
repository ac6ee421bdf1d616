/** What a rule of the bank is. */
import type { Catalog, ContentProblem } from '../model.ts'
import type { unknownRefs } from './references.ts'

type Kind = Exclude<keyof Catalog, 'hashes'>
/** The entry that goes when a rule is broken, such as `items/bayes-rule`. */
export type DropKey = `${Kind}/${string}`

/** `find` names each violation and the entry that goes with it. */
export type Rule = { sentence: string; find: (catalog: Catalog) => (ContentProblem & { drop: DropKey })[] }

/** Turns references that lead nowhere into violations of entries of a kind. */
export function at(kind: Kind, file: (id: string) => string) {
  return ({ id, field, reason }: ReturnType<typeof unknownRefs>[number]) => ({
    file: file(id),
    field,
    reason,
    drop: `${kind}/${id}` as DropKey,
  })
}
