/** The door of sessions. */
export * from './contract.ts'
export * from './model.ts'
export * from './ports.ts'
