import type { Evidence, ItemCalibration } from '../model.ts'

/**
 * The evidence as it counts today: an answer to a version of a question that was calibrated counts with what was found, standard errors included, in place of
 * its author's word. Its asymptotes stay, so "I don't know" keeps its c of 0.
 */
export function withCalibrations(evidence: Evidence[], calibrations: ItemCalibration[]): Evidence[] {
  if (calibrations.length === 0) return evidence
  const byHash = new Map(calibrations.flatMap((one) => one.hashes.map((hash) => [`${one.item} ${hash}`, one])))
  return evidence.map((one) => {
    const found = one.content?.kind === 'items' ? byHash.get(`${one.content.id} ${one.content.hash}`) : undefined
    if (found === undefined) return one
    const { a, b, standardErrors } = found
    return { ...one, parameters: { ...one.parameters, a, b, standardErrors } }
  })
}
