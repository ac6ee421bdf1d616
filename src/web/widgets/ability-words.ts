/** z of a two-sided 90 % interval. */
export const z90 = 1.645

type Estimate = { ability: number; standardError: number }

/** Where an estimate stands against a bar, in words: "near the bar for Meta E4, not sure yet". */
export function abilityWords({ ability, standardError }: Estimate, bar?: { label: string; bar: number }): string {
  const sure = standardError <= 0.5
  if (bar === undefined) {
    const level =
      ability > 1
        ? 'well above the middle of candidates'
        : ability > 0.35
          ? 'above the middle of candidates'
          : ability > -0.35
            ? 'about the middle of candidates'
            : 'below the middle of candidates'
    return sure ? level : `${level}, not sure yet`
  }
  const distance = ability - bar.bar
  const width = z90 * standardError
  if (distance > width) return `above the bar for ${bar.label}`
  if (distance < -width) return `below the bar for ${bar.label}`
  const near = Math.abs(distance) < 0.3 ? 'near' : distance > 0 ? 'probably above' : 'probably below'
  return `${near} the bar for ${bar.label}${sure ? '' : ', not sure yet'}`
}

/** A chance of 0..1 as a natural frequency: "about 4 of 10 such interviews (between 2 and 6)". */
export function chanceWords(chance: number, [low, high]: [number, number]): string {
  const tenths = (share: number) => Math.round(share * 10)
  const about = chance < 0.05 ? 'fewer than 1' : chance > 0.95 ? 'more than 9' : `about ${tenths(chance)}`
  return `${about} of 10 such interviews (between ${tenths(low)} and ${tenths(high)})`
}
