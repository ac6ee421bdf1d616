/** The door of skills. */
export * from './contract.ts'
export * from './model.ts'
export * from './ports.ts'
