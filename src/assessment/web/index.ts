/** The UI door of the assessment. */
export { AssessPage } from './assess-page.tsx'
export { AssessmentPage } from './assessment-page.tsx'
export { AssessmentResultPage } from './result-page.tsx'
