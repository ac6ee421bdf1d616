type Estimate = { ability: number; standardError: number }

/** How an estimate moved, in words: "up, and it is surer now". Less than a tenth of a logit is no move. */
export function movedWords(before: Estimate, after: Estimate): string {
  const change = after.ability - before.ability
  const size = Math.abs(change) >= 0.4 ? ' a lot' : ''
  const way = Math.abs(change) < 0.1 ? 'hardly at all' : change > 0 ? `up${size}` : `down${size}`
  const narrower = before.standardError - after.standardError
  if (narrower >= 0.03) return `${way}, and it is surer now`
  return narrower <= -0.03 ? `${way}, and it is less sure now` : way
}
