/** The UI door of practice. */
export { ProblemListPage } from './problem-list-page.tsx'
export { ProblemPage } from './problem-page.tsx'
export { ProblemPrompt } from './problem-prompt.tsx'
