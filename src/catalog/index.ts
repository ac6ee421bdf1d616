/** The door of the catalog. */

export { contentRef } from './core/find-content.ts'
export { caseFaults } from './core/rules.ts'
export { sayIssues } from './core/say-issues.ts'
export * from './model.ts'
