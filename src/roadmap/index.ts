/** The door of the roadmap. */
export * from './contract.ts'
export { type PlanInput, planRoadmap } from './core/plan-roadmap.ts'
export { planToIcs } from './core/to-ics.ts'
export * from './model.ts'
export * from './ports.ts'
