/** z of a two-sided 90 % interval. */
export const z90 = 1.645

type Estimate = { ability: number; standardError: number }

/** Where an estimate stands against the bars of the targets, in words: "near the bar for Meta E4, not sure yet". */
export function abilityWords(estimate: Estimate, bars: { label: string; bar: number }[]): string {
  const unsure = estimate.standardError > 0.5
  if (bars.length === 0) return `${placeAmongCandidates(estimate.ability)}${unsure ? ', not sure yet' : ''}`
  const sides = Map.groupBy(bars, ({ bar }) => sideOf(estimate, bar))
  const parts = [...sides].map(
    ([side, those]) => `${side} the ${those.length > 1 ? 'bars' : 'bar'} for ${listed(those.map(({ label }) => label))}`,
  )
  const open = [...sides.keys()].some((side) => !['above', 'below'].includes(side))
  return `${parts.join('; ')}${unsure && open ? ', not sure yet' : ''}`
}

function placeAmongCandidates(ability: number): string {
  if (ability > 1) return 'well above the middle of candidates'
  if (ability > 0.35) return 'above the middle of candidates'
  return ability > -0.35 ? 'about the middle of candidates' : 'below the middle of candidates'
}

/** Above or below only where the 90 % interval leaves no doubt. */
function sideOf({ ability, standardError }: Estimate, bar: number): string {
  const distance = ability - bar
  if (Math.abs(distance) > z90 * standardError) return distance > 0 ? 'above' : 'below'
  if (Math.abs(distance) < 0.3) return 'near'
  return distance > 0 ? 'probably above' : 'probably below'
}

const listed = (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

/** A chance of 0..1 as a natural frequency: "about 4 of 10 such interviews (between 2 and 6)". */
export function chanceWords(chance: number, [low, high]: [number, number]): string {
  const tenths = (share: number) => Math.round(share * 10)
  const about = chance < 0.05 ? 'fewer than 1' : chance > 0.95 ? 'more than 9' : `about ${tenths(chance)}`
  return `${about} of 10 such interviews (between ${tenths(low)} and ${tenths(high)})`
}
