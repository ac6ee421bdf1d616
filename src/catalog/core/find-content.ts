import type { Catalog, ContentRef } from '../model.ts'

/** Names a piece of content with its hash, as evidence and events do; absence is a bug. */
export function contentRef(catalog: Catalog, kind: Exclude<keyof Catalog, 'hashes'>, id: string): ContentRef {
  const hash = catalog.hashes[`${kind}/${id}`]
  if (hash === undefined) throw new Error(`There is no ${kind} "${id}" in the catalog.`)
  return { kind, id, hash }
}
