/** The door of the roadmap. */
export * from './contract.ts'
export * from './model.ts'
