/** Values as they travel between a runner and the server: JSON, with tags for what JSON lacks. */

/** A decoded value. Numbers stay numbers; what JSON cannot say has a tag. */
export type Value =
  | { kind: 'none' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'integer'; value: bigint }
  | { kind: 'float'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'bytes'; value: string }
  | { kind: 'list' | 'tuple' | 'set'; items: Value[] }
  | { kind: 'dict'; entries: [Value, Value][] }
  | { kind: 'array'; dtype: string; shape: number[]; items: Value[] }
  | ({ kind: 'series'; name: Value } & Column & Indexed)
  | ({ kind: 'frame'; columns: ({ name: Value } & Column)[] } & Indexed)

export type Column = { dtype: string | undefined; items: Value[] }
/** `index` is undefined where it is not given: then it is 0, 1, 2, … */
export type Indexed = { index: Value[] | undefined }

const maximumDepth = 60
const maximumNodes = 200_000

/** Decodes a value that came from outside; gives a sentence instead when it is not one. Depth and size are bounded, because the sender is not trusted. */
export function decodeValue(encoded: unknown): { ok: true; value: Value } | { ok: false; reason: string } {
  let nodes = 0
  function decode(part: unknown, depth: number): Value {
    nodes += 1
    if (depth > maximumDepth) throw new Malformed('it is nested too deeply')
    if (nodes > maximumNodes) throw new Malformed('it is too large')
    if (part === null) return { kind: 'none' }
    if (typeof part === 'boolean') return { kind: 'boolean', value: part }
    if (typeof part === 'string') return { kind: 'text', value: part }
    if (typeof part === 'number') return Number.isInteger(part) ? { kind: 'integer', value: BigInt(part) } : { kind: 'float', value: part }
    if (Array.isArray(part)) return { kind: 'list', items: part.map((item) => decode(item, depth + 1)) }
    if (typeof part === 'object') return decodeObject(part as Record<string, unknown>, depth)
    throw new Malformed('it is not a value')
  }
  function decodeObject(part: Record<string, unknown>, depth: number): Value {
    const keys = Object.keys(part)
    const tag = keys.length === 1 ? keys[0] : undefined
    const body = tag === undefined ? undefined : part[tag]
    switch (tag) {
      case '$tuple':
      case '$set':
        if (!Array.isArray(body)) throw new Malformed(`${tag} needs a list`)
        return { kind: tag === '$tuple' ? 'tuple' : 'set', items: body.map((item) => decode(item, depth + 1)) }
      case '$dict':
        if (!Array.isArray(body)) throw new Malformed('$dict needs a list of pairs')
        return { kind: 'dict', entries: body.map((pair) => decodePair(pair, depth)) }
      case '$float':
        return { kind: 'float', value: decodeFloat(body) }
      case '$int':
        if (typeof body !== 'string' || !/^-?\d{1,10000}$/.test(body)) throw new Malformed('$int needs digits')
        return { kind: 'integer', value: BigInt(body) }
      case '$bytes':
        if (typeof body !== 'string') throw new Malformed('$bytes needs text')
        return { kind: 'bytes', value: body }
      case '$array':
        return decodeArray(objectOf(body, '$array'), depth)
      case '$series': {
        const series = objectOf(body, '$series')
        return {
          kind: 'series',
          name: decode(series.name ?? null, depth + 1),
          ...column(series, '$series', depth),
          ...indexed(series, depth),
        }
      }
      case '$frame': {
        const frame = objectOf(body, '$frame')
        if (!Array.isArray(frame.columns)) throw new Malformed('$frame needs a list of columns')
        const columns = frame.columns.map((one) => {
          const part = objectOf(one, 'a column of $frame')
          return { name: decode(part.name ?? null, depth + 1), ...column(part, 'a column of $frame', depth) }
        })
        const rows = columns[0]?.items.length
        if (columns.some(({ items }) => items.length !== rows)) throw new Malformed('the columns of $frame differ in length')
        return { kind: 'frame', columns, ...indexed(frame, depth) }
      }
      default:
        if (tag?.startsWith('$')) throw new Malformed(`this version cannot compare ${tag}`)
        return {
          kind: 'dict',
          entries: Object.entries(part).map(([key, value]) => [{ kind: 'text', value: key }, decode(value, depth + 1)]),
        }
    }
  }
  function decodeArray({ dtype, shape, data }: Record<string, unknown>, depth: number): Value {
    if (
      typeof dtype !== 'string' ||
      !Array.isArray(shape) ||
      !shape.every((side) => Number.isInteger(side) && side >= 0) ||
      !Array.isArray(data)
    )
      throw new Malformed('$array needs dtype, shape and data')
    if (shape.reduce((product, side) => product * side, 1) !== data.length) throw new Malformed('the data of $array do not fill its shape')
    return { kind: 'array', dtype, shape, items: data.map((item) => decode(item, depth + 1)) }
  }
  function column({ dtype, data }: Record<string, unknown>, what: string, depth: number): Column {
    if (!Array.isArray(data)) throw new Malformed(`${what} needs data`)
    return { dtype: typeof dtype === 'string' ? dtype : undefined, items: data.map((item) => decode(item, depth + 1)) }
  }
  function indexed({ index }: Record<string, unknown>, depth: number): Indexed {
    if (index === undefined || index === null) return { index: undefined }
    if (!Array.isArray(index)) throw new Malformed('an index is a list')
    return { index: index.map((item) => decode(item, depth + 1)) }
  }
  function decodePair(pair: unknown, depth: number): [Value, Value] {
    if (!Array.isArray(pair) || pair.length !== 2) throw new Malformed('$dict needs pairs')
    return [decode(pair[0], depth + 1), decode(pair[1], depth + 1)]
  }
  try {
    return { ok: true, value: decode(encoded, 0) }
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, reason: error.message }
    throw error
  }
}

class Malformed extends Error {}

function objectOf(body: unknown, what: string): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Malformed(`${what} needs an object`)
  return body as Record<string, unknown>
}

/** A float is tagged when JSON has no word for it, or when it is a whole number that must stay a float, such as 1.0. */
function decodeFloat(body: unknown): number {
  if (body === 'nan') return Number.NaN
  if (body === 'inf') return Number.POSITIVE_INFINITY
  if (body === '-inf') return Number.NEGATIVE_INFINITY
  if (typeof body === 'string' && body !== '' && Number.isFinite(Number(body))) return Number(body)
  throw new Malformed('$float needs nan, inf, -inf or a number')
}
