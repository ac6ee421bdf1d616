/** The door of reports. */
export * from './contract.ts'
export { buildReport } from './core/build-report.ts'
export { levelWord } from './core/level.ts'
export { reportToHtml } from './core/to-html.ts'
export { reportToMarkdown } from './core/to-markdown.ts'
export * from './model.ts'
