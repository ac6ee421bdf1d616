/** The door of the judge. */
export * from './contract.ts'
export * from './model.ts'
