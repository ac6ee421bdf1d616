/** The UI door of sessions. */

export { useSessionStream } from './use-session-stream.ts'
export { useTextDocument } from './use-text-document.ts'
