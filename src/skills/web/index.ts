/** The UI door of skills. */
export { ProgressPage } from './progress-page.tsx'
export { SkillHistoryPage } from './skill-history-page.tsx'
