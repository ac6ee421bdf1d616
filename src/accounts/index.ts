/** The door of accounts. */
export * from './contract.ts'
export * from './model.ts'
export * from './ports.ts'
