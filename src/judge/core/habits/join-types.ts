import type { Type } from './type-names.ts'

/** The one type that all have; a name's word about itself does not count. */
export function joinTypes(types: (Type | undefined)[]): Type | undefined {
  const telling = types.filter((type) => type?.is !== 'neutral')
  const [first] = telling
  if (telling.length === 0) return types.length === 0 ? undefined : { is: 'neutral' }
  if (first === undefined || telling.some((type) => type?.is !== first.is)) return undefined
  const of = first.of && telling.every((type) => type?.of?.is === first.of?.is) ? first.of : undefined
  return { is: first.is, ...(of ? { of } : {}), ...(telling.every((type) => type?.small) ? { small: true } : {}) }
}

/** The type of something like it, of any length. */
export const withoutSize = ({ is, of }: Type): Type => (of ? { is, of } : { is })
