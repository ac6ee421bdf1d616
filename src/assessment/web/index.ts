/** The UI door of the assessment. */
export { AnswerForm } from './answer-form.tsx'
export { AssessPage } from './assess-page.tsx'
export { AssessmentPage } from './assessment-page.tsx'
export { FlagsPage } from './flags-page.tsx'
export { AssessmentResultPage } from './result-page.tsx'
export { useAnswerKeys } from './use-answer-keys.ts'
