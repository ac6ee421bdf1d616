/** The UI door of sessions. */
export { type TextDocument, useTextDocument } from './use-text-document.ts'
export { useSessionStream } from './use-session-stream.ts'
