/** The door of the roadmap. */
export * from './contract.ts'
export { planRoadmap } from './core/plan-roadmap.ts'
export { readPlanFile } from './core/read-plan-file.ts'
export { type PlansOutcome, simulatePlans } from './core/simulate-plans.ts'
export { planToIcs } from './core/to-ics.ts'
export * from './model.ts'
export * from './ports.ts'
