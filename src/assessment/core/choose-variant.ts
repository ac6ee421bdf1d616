import type { Random } from '../../kit/random.ts'

/** The number of the variant that a person has met least, drawn among those met equally seldom. `hashes` names the variants, `met` all that were met. */
export function chooseVariant(hashes: string[], met: string[], random: Random): number {
  const times = hashes.map((hash) => met.filter((one) => one === hash).length)
  const least = Math.min(...times)
  const seldom = times.flatMap((count, number) => (count === least ? [number] : []))
  return seldom[Math.floor(random() * seldom.length)] ?? 0
}
