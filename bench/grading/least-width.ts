/** How narrow intervals could be at all, given only how well scores tell marks apart. */
import type { Held } from './fit-bands.ts'

const coverage = 0.9
const neighbours = 200

/**
 * The least mean width of intervals that hold nine in ten marks, were the distribution of marks near each score known exactly: the shortest intervals between marks are
 * chosen, cutting first where a mark given up saves most.
 */
export function leastWidth(held: Held[]): number {
  const sorted = [...held].sort((left, right) => left.predicted - right.predicted)
  const cuts: { lost: number; saved: number }[] = []
  for (let from = 0; from < sorted.length; from += neighbours) {
    const scores = sorted.slice(from, from + neighbours).map(({ score }) => score)
    cuts.push(...cutsOf(scores))
  }
  let [spare, width] = [(1 - coverage) * sorted.length, sorted.length]
  for (const { lost, saved } of cuts.sort((left, right) => left.lost / left.saved - right.lost / right.saved)) {
    const share = lost === 0 ? 1 : Math.min(1, spare / lost)
    width -= share * saved
    spare -= share * lost
    if (spare <= 0) break
  }
  return width / sorted.length
}

/** The cuts of one group in the order of what they save for each mark lost, from the whole scale to a point (the lower convex hull of its intervals). */
function cutsOf(scores: number[]): { lost: number; saved: number }[] {
  const marks = [...new Set(scores)].sort((left, right) => left - right)
  const options = marks.flatMap((low, index) =>
    marks.slice(index).map((high) => ({ lost: scores.filter((score) => score < low || score > high).length, width: high - low })),
  )
  const cuts: { lost: number; saved: number }[] = []
  let now = { lost: 0, width: 1 }
  for (;;) {
    const better = options.filter(({ lost, width }) => width < now.width && lost >= now.lost)
    const slope = (option: { lost: number; width: number }) => (option.lost - now.lost) / (now.width - option.width)
    const next = better.sort((left, right) => slope(left) - slope(right) || left.width - right.width)[0]
    if (next === undefined) return cuts
    cuts.push({ lost: next.lost - now.lost, saved: (now.width - next.width) * scores.length })
    now = next
  }
}
