import type { Catalog, Item } from '../model.ts'

/** The file of an item, from the bank's folder. */
export const fileOf = ({ area, id }: Item) => `items/${area}/${id}/item.json`
/** The sum of some numbers. */
export const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)
/** Each id that occurs more than once. */
export const duplicates = (ids: string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

type Missing = { id: string; field: string; reason: string }

/** The references of entries that lead nowhere, each with its field. */
export function unknownRefs<T extends { id: string }>(
  entries: T[],
  known: { id: string }[],
  refs: (entry: T) => [string, string][],
  word: string,
): Missing[] {
  const ids = new Set(known.map(({ id }) => id))
  return entries.flatMap((entry) =>
    refs(entry)
      .filter(([, ref]) => !ids.has(ref))
      .map(([field, ref]) => ({
        id: entry.id,
        field: word === 'skill' && field.startsWith('prerequisites') ? `${entry.id}.${field}` : field,
        reason: `"${ref}" is not a known ${word}`,
      })),
  )
}

/** The skills that are their own prerequisite, directly or through others. */
export function cyclic(skills: Catalog['skills']): string[] {
  const before = new Map(skills.map(({ id, prerequisites }) => [id, prerequisites]))
  return skills.flatMap(({ id }) => {
    const seen = new Set<string>()
    const open = [...(before.get(id) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) return [id]
      if (!seen.has(next)) open.push(...(before.get(next) ?? []))
      seen.add(next)
    }
    return []
  })
}
