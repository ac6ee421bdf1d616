/** The UI door of practice. */
export { LearnPage } from './learn-page.tsx'
export { LessonPage } from './lesson-page.tsx'
export { ProblemListPage } from './problem-list-page.tsx'
export { ProblemPage } from './problem-page.tsx'
export { ProblemPrompt } from './problem-prompt.tsx'
export { ReviewPage } from './review-page.tsx'
