/** What changed from one submission to the next, line by line. */

export type LineChange = {
  kind: 'same' | 'added' | 'removed'
  text: string
  /** Numbers from 1 in the earlier and the later text; null where the line does not exist there. */
  before: number | null
  after: number | null
}

/** Lines of both texts in order, by their longest common subsequence; where lines were replaced, the removed ones come first. */
export function diffLines(before: string, after: string): LineChange[] {
  const [left, right] = [linesOf(before), linesOf(after)]
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1
  let end = 0
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  const changes: LineChange[] = left.slice(0, start).map((text, place) => ({ kind: 'same', text, before: place + 1, after: place + 1 }))
  changes.push(...diffMiddle(left.slice(start, left.length - end), right.slice(start, right.length - end), start))
  for (let place = end; place > 0; place--)
    changes.push({ kind: 'same', text: left.at(-place) ?? '', before: left.length - place + 1, after: right.length - place + 1 })
  return changes
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** Beyond this many pairs of lines the whole middle counts as replaced: nobody reads such a difference line by line. */
const mostPairs = 4_000_000

/** The table of common lengths, filled from the end, tells at each place which step keeps the most lines. */
function diffMiddle(left: string[], right: string[], offset: number): LineChange[] {
  if (left.length * right.length > mostPairs)
    return [
      ...left.map((text, place): LineChange => ({ kind: 'removed', text, before: offset + place + 1, after: null })),
      ...right.map((text, place): LineChange => ({ kind: 'added', text, before: null, after: offset + place + 1 })),
    ]
  const width = right.length + 1
  const common = new Uint32Array((left.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      common[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [old, fresh] = [left[i], right[j]]
    if (old !== undefined && old === fresh) {
      i += 1
      j += 1
      changes.push({ kind: 'same', text: old, before: offset + i, after: offset + j })
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      i += 1
      changes.push({ kind: 'removed', text: old, before: offset + i, after: null })
    } else {
      j += 1
      changes.push({ kind: 'added', text: fresh ?? '', before: null, after: offset + j })
    }
  }
  return changes
}

export type Stretch = { kind: 'lines'; lines: LineChange[] } | { kind: 'gap'; count: number }

/** The changes with a few lines around them; longer stretches in which nothing changed become gaps. */
export function foldLines(changes: LineChange[], context = 3): Stretch[] {
  const near = new Set<number>()
  for (const [place, { kind }] of changes.entries())
    if (kind !== 'same') for (let other = place - context; other <= place + context; other++) near.add(other)
  const stretches: Stretch[] = []
  for (const [place, line] of changes.entries()) {
    const last = stretches.at(-1)
    if (near.has(place)) {
      if (last?.kind === 'lines') last.lines.push(line)
      else stretches.push({ kind: 'lines', lines: [line] })
    } else if (last?.kind === 'gap') last.count += 1
    else stretches.push({ kind: 'gap', count: 1 })
  }
  return stretches
}
