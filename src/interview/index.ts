/** The door of interviews. */
export * from './contract.ts'
export * from './model.ts'
