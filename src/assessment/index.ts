/** The door of the assessment. */
export * from './contract.ts'
export { type Misfit, misfits } from './core/draw-learners.ts'
export { markAnswer } from './core/mark-answer.ts'
export { keyOf, showAnswer, showItem, wordsOf } from './core/say-answer.ts'
export { type SimulationOutcome, simulateAssessment } from './core/simulate.ts'
export * from './model.ts'
