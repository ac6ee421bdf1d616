/** The door of practice. */
export * from './contract.ts'
export * from './model.ts'
