/** The door of interviews. */
export * from './contract.ts'
export { measurePolicy } from './core/measure-policy.ts'
export type { InterviewContent } from './core/policy.ts'
export { scriptOf, simulateInterview, type Temper, type Turn, tempers } from './core/simulate.ts'
export * from './model.ts'
