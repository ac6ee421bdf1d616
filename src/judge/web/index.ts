/** The UI door of the judge. */
export { CodeWorkspace } from './code-workspace.tsx'
export { inputText } from './test-results.tsx'
export { valueText } from './value-text.ts'
