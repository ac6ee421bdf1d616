/** The door of grading. */
export * from './model.ts'
