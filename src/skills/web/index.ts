/** The UI door of skills. */
export { CalibrationPage } from './calibration-page.tsx'
export { ProgressPage } from './progress-page.tsx'
export { SkillHistoryPage } from './skill-history-page.tsx'
