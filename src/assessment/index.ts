/** The door of the assessment. */
export * from './contract.ts'
export * from './model.ts'
