/** The door of reports. */
export * from './contract.ts'
export { levelWord } from './core/level.ts'
export { clockOf } from './core/read-log.ts'
export * from './model.ts'
export * from './ports.ts'
