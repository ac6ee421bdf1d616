/** The door of the catalog. */

export { contentRef, variantRef } from './core/find-content.ts'
export { renderItem, variantCount } from './core/render-item.ts'
export { caseFaults } from './core/rules.ts'
export { sayIssues } from './core/say-issues.ts'
export * from './model.ts'
