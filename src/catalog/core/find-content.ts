import type { Catalog, ContentRef, Item } from '../model.ts'

/** Names a piece of content with its hash, as evidence and events do; absence is a bug. */
export function contentRef(catalog: Catalog, kind: Exclude<keyof Catalog, 'hashes'>, id: string): ContentRef {
  const hash = catalog.hashes[`${kind}/${id}`]
  if (hash === undefined) throw new Error(`There is no ${kind} "${id}" in the catalog.`)
  return { kind, id, hash }
}

/** The name of a variant of an item among the hashes; an item that has but one form goes by its own. */
export function variantKey({ id, values, variants }: Pick<Item, 'id' | 'values' | 'variants'>, variantNumber: number): string {
  return values === undefined && variants.length === 0 ? `items/${id}` : `items/${id}#${variantNumber}`
}

/** Names a variant of an item: the item's id with the hash of what is shown, so that all variants count as one item; absence is a bug. */
export function variantRef(catalog: Catalog, item: Item, variantNumber: number): ContentRef {
  const hash = catalog.hashes[variantKey(item, variantNumber)]
  if (hash === undefined) throw new Error(`There is no variant ${variantNumber} of "${item.id}" in the catalog.`)
  return { kind: 'items', id: item.id, hash }
}
