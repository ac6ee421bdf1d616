/** The door of the catalog. */
export * from './model.ts'
