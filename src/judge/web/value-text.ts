/** An encoded value as Python would print it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`
  const entries = Object.entries(value)
  const [tag, body] = entries.length === 1 ? (entries[0] ?? []) : []
  switch (tag) {
    case '$tuple':
      return `(${(body as unknown[]).map(valueText).join(', ')}${(body as unknown[]).length === 1 ? ',' : ''})`
    case '$set':
      return (body as unknown[]).length === 0 ? 'set()' : `{${(body as unknown[]).map(valueText).join(', ')}}`
    case '$dict':
      return `{${(body as [unknown, unknown][]).map(([key, item]) => `${valueText(key)}: ${valueText(item)}`).join(', ')}}`
    case '$float':
    case '$int':
      return String(body)
    case '$bytes':
      return `bytes(${JSON.stringify(body)})`
    default:
      return `{${entries.map(([key, item]) => `${JSON.stringify(key)}: ${valueText(item)}`).join(', ')}}`
  }
}

/** Where two texts first differ; their common length when one begins the other. */
export function firstDifference(left: string, right: string): number {
  let index = 0
  while (index < left.length && index < right.length && left[index] === right[index]) index += 1
  return index
}
