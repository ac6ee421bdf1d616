import type { Evidence } from './model.ts'

/** The store of evidence. Every adapter runs `evidenceStoreContract` of testing.ts. */
export type EvidenceStore = {
  /** Saves evidence; one with an id that is already there is left as it was. */
  add(evidence: Evidence[]): Promise<void>
  /** All evidence of a person up to a time, oldest first. */
  list(personId: string, asOf?: number): Promise<Evidence[]>
}
