/** The door of the assessment. */
export * from './contract.ts'
export { type Misfit, misfits, type SimulationOutcome, simulateAssessment } from './core/simulate.ts'
export * from './model.ts'
