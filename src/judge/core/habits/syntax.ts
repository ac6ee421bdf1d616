/** Python text as a tree that is quick to walk: Lezer's, without comments, and bearing half-typed code. */
import { parser } from '@lezer/python'

/** A piece of the code. `kind` is Lezer's name of it; `broken` says that something inside could not be parsed; `place` counts among the parent's children. */
export type Syntax = {
  kind: string
  from: number
  to: number
  code: string
  parent: Syntax | null
  children: Syntax[]
  place: number
  broken: boolean
}

export type Source = {
  code: string
  root: Syntax
  /** All pieces of these kinds, in the order of the text. */
  ofKind: (...kinds: string[]) => Syntax[]
  positionOf: (offset: number) => { line: number; column: number }
  /** Whether the author told linters to pass this line (`# noqa`). */
  isExcused: (line: number) => boolean
}

/** Deeper code than this is no code that a person wrote, and would exhaust the stack. */
const maxDepth = 400
const maxLength = 1_000_000

/** Parses any text; undefined where it is too long or nested too deeply to be looked at. */
export function parsePython(code: string): Source | undefined {
  if (code.length > maxLength) return undefined
  const root: Syntax = { kind: 'Script', from: 0, to: code.length, code, parent: null, children: [], place: 0, broken: false }
  const byKind = new Map<string, Syntax[]>()
  const excused: number[] = []
  let open = root
  let depth = 0
  let deepest = 0
  parser.parse(code).iterate({
    enter({ name, from, to, type }) {
      if (type.isTop) return
      if (name === 'Comment') {
        if (/#\s*noqa\b/i.test(code.slice(from, to))) excused.push(from)
        return false
      }
      deepest = Math.max(deepest, ++depth)
      if (depth > maxDepth) {
        depth--
        return false
      }
      const made: Syntax = { kind: name, from, to, code, parent: open, children: [], place: open.children.length, broken: type.isError }
      open.children.push(made)
      open = made
      const same = byKind.get(name)
      if (same) same.push(made)
      else byKind.set(name, [made])
    },
    leave({ type }) {
      if (type.isTop || type.name === 'Comment') return
      const { parent } = open
      if (parent === null) return
      if (open.kind === 'ArgList') wrapGenerator(open, byKind)
      if (open.broken) parent.broken = true
      open = parent
      depth--
    },
  })
  if (deepest > maxDepth) return undefined
  const lineStarts = [0, ...Array.from(code.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
  const positionOf = (offset: number) => positionIn(lineStarts, offset)
  const excusedLines = new Set(excused.map((offset) => positionOf(offset).line))
  return {
    code,
    root,
    ofKind: (...kinds) => kinds.flatMap((kind) => byKind.get(kind) ?? []).sort((a, b) => a.from - b.from || b.to - a.to),
    positionOf,
    isExcused: (line) => excusedLines.has(line),
  }
}

/** `sum(x for x in xs)` has its parts loose among the arguments; here it gets the piece of its own that it has in brackets. */
function wrapGenerator(list: Syntax, byKind: Map<string, Syntax[]>) {
  const open = list.children.findIndex(({ kind }) => kind === 'for')
  const first = list.children[1]
  const last = list.children.at(-2)
  if (open < 2 || first === undefined || last === undefined || list.children[2]?.kind === 'AssignOp') return
  const inside = list.children.slice(1, list.children.at(-1)?.kind === ')' ? -1 : undefined)
  const made: Syntax = { ...list, kind: 'ComprehensionExpression', from: first.from, to: last.to, parent: list, children: inside, place: 1 }
  inside.forEach((child, place) => {
    child.parent = made
    child.place = place
  })
  const end = list.children.at(-1)
  list.children = [list.children[0] as Syntax, made, ...(end?.kind === ')' ? [end] : [])]
  list.children.forEach((child, place) => {
    child.place = place
  })
  const same = byKind.get(made.kind)
  if (same) same.push(made)
  else byKind.set(made.kind, [made])
}

function positionIn(lineStarts: number[], offset: number) {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 }
}

export const textOf = (node: Syntax): string => node.code.slice(node.from, node.to)

/** Whether the piece lies within the other, or is it. */
export const isWithin = (node: Syntax, outer: Syntax): boolean => node.from >= outer.from && node.to <= outer.to

/** The pieces around it, from the nearest outwards. */
export function* around(node: Syntax): Generator<Syntax> {
  for (let at = node.parent; at !== null; at = at.parent) yield at
}

/** Itself and everything inside, in the order of the text. */
export function* inside(node: Syntax): Generator<Syntax> {
  const waiting = [node]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    yield at
    for (let place = at.children.length - 1; place >= 0; place--) waiting.push(at.children[place] as Syntax)
  }
}
