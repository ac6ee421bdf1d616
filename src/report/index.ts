/** The door of reports. */
export * from './contract.ts'
export * from './model.ts'
