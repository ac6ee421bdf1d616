/** Values as Python, NumPy and pandas print them, shortened so that a person can read them. */
import type { Value } from './values.ts'

type Scalar = Extract<Value, { kind: 'none' | 'boolean' | 'integer' | 'float' | 'text' | 'bytes' }>
type ArrayValue = Extract<Value, { kind: 'array' }>
type SeriesValue = Extract<Value, { kind: 'series' }>
type FrameValue = Extract<Value, { kind: 'frame' }>

/** Of a longer list, so many items are printed at its two ends; of an array, three on each axis, as NumPy does. */
const longestList = 48
const listEnds = [24, 6] as const
const longestAxis = 8
const axisEnd = 3
const longestText = 600
const longestFrame = 12
const frameEnd = 5

/** A value as Python would print it. Arrays of several dimensions, series and frames take several lines. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'list':
      return `[${printItems(value.items)}]`
    case 'tuple':
      return `(${printItems(value.items)}${value.items.length === 1 ? ',' : ''})`
    case 'set':
      return value.items.length === 0 ? 'set()' : `{${printItems(value.items)}}`
    case 'dict':
      return `{${shorten(value.entries, ([key, item]) => `${printValue(key)}: ${printValue(item)}`).join(', ')}}`
    case 'array':
      return printArray(value)
    case 'series':
      return printSeries(value)
    case 'frame':
      return printFrame(value)
    default:
      return printScalar(value)
  }
}

const printItems = (items: Value[]) => shorten(items, printValue).join(', ')

function shorten<T>(items: T[], print: (item: T) => string): string[] {
  if (items.length <= longestList) return items.map(print)
  const [first, last] = listEnds
  return [...items.slice(0, first).map(print), moreWords(items.length - first - last), ...items.slice(-last).map(print)]
}

/** What stands for things left out: "... 120 more". */
export function moreWords(count: number, what = ''): string {
  return `... ${count.toLocaleString('en')} more${what ? ` ${what}` : ''}`
}

function printScalar(value: Scalar): string {
  switch (value.kind) {
    case 'none':
      return 'None'
    case 'boolean':
      return value.value ? 'True' : 'False'
    case 'integer':
      return String(value.value)
    case 'float':
      return printFloat(value.value)
    case 'text':
      return value.value.length > longestText
        ? `${printText(value.value.slice(0, longestText))} ${moreWords(value.value.length - longestText, 'characters')}`
        : printText(value.value)
    case 'bytes':
      return `bytes(${printText(value.value)})`
  }
}

/** A float as Python's repr gives it: a point always, exponents of two digits. */
export function printFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  const size = Math.abs(value)
  const text = size !== 0 && (size >= 1e16 || size < 1e-4) ? value.toExponential() : String(value)
  if (/e/.test(text)) return text.replace(/e([+-])(\d)$/, 'e$10$2')
  return text.includes('.') ? text : Object.is(value, -0) ? '-0.0' : `${text}.0`
}

function printText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replaceAll(quote, `\\${quote}`)
  return `${quote}${escaped}${quote}`
}

/** A cell of an array or frame: texts without quotes, missing values as pandas writes them. */
export function printCell(value: Value): string {
  return value.kind === 'text' ? value.value : value.kind === 'float' && Number.isNaN(value.value) ? 'NaN' : printValue(value)
}

// ---- NumPy -------------------------------------------------------------------------------------------------------

const plainTypes = ['float64', 'int64', 'bool']

function printArray(array: ArrayValue): string {
  const { dtype, shape, items } = array
  if (shape.length === 0) return `array(${printNumbers(items, dtype)[0] ?? ''}${dtypeWords(dtype)})`
  const shown = new Set(visibleIndexes(shape))
  const texts = printNumbers(
    items.filter((_, index) => shown.has(index)),
    dtype,
  )
  const width = Math.max(0, ...texts.map(({ length }) => length))
  const aligned = texts.map((text) => text.padStart(width)).values()
  const body = printAxis(shape, aligned, 'array('.length + 1)
  const cut = shape.some((side) => side > longestAxis)
  return `array(${body}${cut ? `, shape=(${shape.join(', ')}${shape.length === 1 ? ',' : ''})` : ''}${dtypeWords(dtype)})`
}

const dtypeWords = (dtype: string) => (plainTypes.includes(dtype) ? '' : `, dtype=${dtype}`)

/** The places of an axis that are printed. */
function visiblePlaces(side: number): number[] {
  const all = Array.from({ length: side }, (_, place) => place)
  return side <= longestAxis ? all : [...all.slice(0, axisEnd), ...all.slice(-axisEnd)]
}

function visibleIndexes([side = 1, ...rest]: number[]): number[] {
  const size = rest.reduce((product, one) => product * one, 1)
  return visiblePlaces(side).flatMap((place) => (rest.length === 0 ? [place] : visibleIndexes(rest).map((index) => place * size + index)))
}

function printAxis([side = 0, ...rest]: number[], texts: Iterator<string>, indent: number): string {
  const rows = visiblePlaces(side).map(() => (rest.length === 0 ? (texts.next().value as string) : printAxis(rest, texts, indent + 1)))
  if (side > longestAxis) rows.splice(axisEnd, 0, '...')
  const between = rest.length === 0 ? ', ' : `,${'\n'.repeat(rest.length)}${' '.repeat(indent)}`
  return `[${rows.join(between)}]`
}

/** Numbers of an array with the same count of decimals, at most eight, as NumPy prints them. */
function printNumbers(items: Value[], dtype: string): string[] {
  const floats = items.map((item) => (item.kind === 'float' || item.kind === 'integer' ? Number(item.value) : undefined))
  if (!dtype.startsWith('float') || floats.some((value) => value === undefined)) return items.map(printValue)
  return alignFloats(floats as number[], 8).map((text) => text.replace(/^(-?\d+)$/, '$1.'))
}

/** Floats with as many decimals as the longest needs, at most `most`; in powers of ten where they are very large or small. */
function alignFloats(values: number[], most: number): string[] {
  const finite = values.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs)
  const scientific = finite.some((value) => value >= 1e8 || value < 1e-4)
  const word = (value: number) => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf')
  if (scientific) return values.map((value) => (Number.isFinite(value) ? String(Number(value.toPrecision(6))) : word(value)))
  const decimals = Math.max(0, ...finite.map((value) => (Number(value.toFixed(most)).toString().split('.')[1] ?? '').length))
  return values.map((value) => (Number.isFinite(value) ? value.toFixed(decimals) : word(value)))
}

// ---- pandas ------------------------------------------------------------------------------------------------------

/** A value whose arrays and columns of floats hold floats only: JSON writes 7 for 7.0, and null for a missing number. */
export function withTypes(value: Value): Value {
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'set':
      return { ...value, items: value.items.map(withTypes) }
    case 'dict':
      return { ...value, entries: value.entries.map(([key, item]) => [key, withTypes(item)]) }
    case 'array':
    case 'series':
      return { ...value, items: typed(value.items, value.dtype) }
    case 'frame':
      return { ...value, columns: value.columns.map((column) => ({ ...column, items: typed(column.items, column.dtype) })) }
    default:
      return value
  }
}

function typed(items: Value[], dtype: string | undefined): Value[] {
  if (!dtype?.startsWith('float')) return items
  return items.map((item) =>
    item.kind === 'integer'
      ? { kind: 'float', value: Number(item.value) }
      : item.kind === 'none'
        ? { kind: 'float', value: Number.NaN }
        : item,
  )
}

/** The cells of a column as pandas prints them: floats with the same decimals, at most six. */
function printColumn(items: Value[]): string[] {
  const floats = items.map((item) =>
    item.kind === 'float' || item.kind === 'integer' ? Number(item.value) : item.kind === 'none' ? Number.NaN : undefined,
  )
  const some = items.some(({ kind }) => kind === 'float')
  if (!some || floats.some((value) => value === undefined)) return items.map(printCell)
  const values = floats as number[]
  return alignFloats(values, 6).map((text, place) => (Number.isNaN(values[place]) ? 'NaN' : /^-?\d+$/.test(text) ? `${text}.0` : text))
}

function visibleRows(count: number): number[] {
  const all = Array.from({ length: count }, (_, row) => row)
  return count <= longestFrame ? all : [...all.slice(0, frameEnd), ...all.slice(-frameEnd)]
}

function printSeries(series: SeriesValue): string {
  const { name, dtype, items, index } = { ...series, items: typed(series.items, series.dtype) }
  const rows = visibleRows(items.length)
  const cells = printColumn(rows.map((row) => items[row] as Value))
  const lines = table([rows.map((row) => indexLabel(index, row)), cells], items.length > longestFrame)
  const title = name.kind === 'none' ? '' : `Name: ${printCell(name)}, `
  const length = items.length > longestFrame ? `Length: ${items.length.toLocaleString('en')}, ` : ''
  return [...(items.length === 0 ? ['Series([])'] : lines), `${title}${length}dtype: ${dtype ?? 'object'}`].join('\n')
}

function printFrame({ columns, index }: FrameValue): string {
  const count = columns[0]?.items.length ?? index?.length ?? 0
  const rows = visibleRows(count)
  if (count === 0) return `Empty DataFrame\nColumns: [${columns.map(({ name }) => printCell(name)).join(', ')}]`
  const body = columns.map(({ name, dtype, items }) => [
    printCell(name),
    ...printColumn(
      typed(
        rows.map((row) => items[row] as Value),
        dtype,
      ),
    ),
  ])
  const lines = table([['', ...rows.map((row) => indexLabel(index, row))], ...body], count > longestFrame, 1)
  return [...lines, ...(count > longestFrame ? ['', `[${count.toLocaleString('en')} rows x ${columns.length} columns]`] : [])].join('\n')
}

/** The label of a row. */
export function indexLabel(index: Value[] | undefined, row: number): string {
  const label = index?.[row]
  return label === undefined ? String(row) : printCell(label)
}

/** Columns side by side, the first to the left, the others to the right; a line of dots where rows were left out. */
function table(columns: string[][], cut: boolean, head = 0): string[] {
  const widths = columns.map((cells) => Math.max(cut ? 2 : 0, ...cells.map(({ length }) => length)))
  const lines = (columns[0] ?? []).map((_, row) =>
    columns
      .map((cells, place) => (place === 0 ? (cells[row] ?? '').padEnd(widths[0] ?? 0) : (cells[row] ?? '').padStart(widths[place] ?? 0)))
      .join('  '),
  )
  if (cut)
    lines.splice(
      head + frameEnd,
      0,
      columns.map((_, place) => (place === 0 ? '..' : '...').padStart(place === 0 ? 0 : (widths[place] ?? 0))).join('  '),
    )
  return lines
}
