/** The door of practice. */
export * from './contract.ts'
export { visibleTests } from './core/visible-tests.ts'
export * from './model.ts'
export * from './review-model.ts'
