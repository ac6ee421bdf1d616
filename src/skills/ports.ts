import type { Evidence, ItemCalibration } from './model.ts'

/** The store of evidence. Every adapter runs `evidenceStoreContract` of testing.ts. */
export type EvidenceStore = {
  /** Saves evidence; one with an id that is already there is left as it was. */
  add(evidence: Evidence[]): Promise<void>
  /** All evidence of a person up to a time, oldest first. */
  list(personId: string, asOf?: number): Promise<Evidence[]>
}

/** An answer to a version of a question, as a calibration reads it. */
export type StoredResponse = { person: string; item: string; hash: string; right: boolean; at: number }

/** The store of calibrations. Every adapter runs `calibrationStoreContract` of testing.ts. */
export type CalibrationStore = {
  /** The newest answers of everybody to questions about these skills, oldest first; those that count less than in full are left out. */
  responses(skills: string[], most: number): Promise<StoredResponse[]>
  /** The calibrations in use, at most one a question. */
  inUse(): Promise<ItemCalibration[]>
  /** Puts calibrations in use; an earlier one of the same question is withdrawn. */
  adopt(calibrations: ItemCalibration[], at: number): Promise<void>
  /** Takes calibrations out of use, so that the author's word counts again; gives how many. */
  withdraw(items: string[], at: number): Promise<number>
}
