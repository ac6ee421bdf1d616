/** The UI door of the report. */
export { ReportPage } from './report-page.tsx'
