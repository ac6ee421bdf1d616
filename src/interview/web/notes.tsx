import { useTextDocument } from '../../sessions/web/index.ts'
import { SavedState } from '../../web/widgets/index.ts'
import classes from './interview.module.css'
import { SharedTextarea } from './shared-textarea.tsx'

/** Notes for oneself; nobody judges them. */
export function Notes({ sessionId }: { sessionId: string }) {
  const notes = useTextDocument(sessionId, 'notes')
  return (
    <details className={classes.notes}>
      <summary>My notes (not judged)</summary>
      {notes.text && <SharedTextarea text={notes.text} aria-label="My notes" autosize minRows={3} maxRows={10} />}
      <SavedState state={notes.state} />
    </details>
  )
}
