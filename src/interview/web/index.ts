/** The UI door of interviews. */
export { InterviewListPage } from './interview-list-page.tsx'
export { InterviewPage } from './interview-page.tsx'
