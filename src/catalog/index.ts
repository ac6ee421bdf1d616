/** The door of the catalog. */
export { caseFaults } from './core/rules.ts'
export { contentRef } from './core/find-content.ts'
export { sayIssues } from './core/say-issues.ts'
export * from './model.ts'
