/** The door of grading. */
export { addressed } from './core/addressed.ts'
export { checkRubric, gradeSamples } from './core/check-rubric.ts'
export { gradeAnswer } from './core/grade-answer.ts'
export { makeGrader } from './core/make-grader.ts'
export { readStar, type StarReading } from './core/star.ts'
export { sentencesOf } from './core/text.ts'
export * from './model.ts'
