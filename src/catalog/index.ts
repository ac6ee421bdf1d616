/** The door of the catalog. */
export { contentRef } from './core/find-content.ts'
export * from './model.ts'
