import { Textarea } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { Text } from 'yjs'
import { useTextDocument } from '../../sessions/web/index.ts'
import { Failed, SavedState, Waiting } from '../../web/widgets/index.ts'
import classes from './problem.module.css'

/** Notes on a problem, saved as they are typed; nobody judges them. */
export function NotesPane({ sessionId, problem }: { sessionId: string; problem: string }) {
  const notes = useTextDocument(sessionId, `notes:${problem}`)
  if (notes.text === null)
    return notes.reason ? (
      <Failed error={new Error(notes.reason)} onRetry={notes.reload} />
    ) : (
      <Waiting rows={2} sentence="Opening your notes …" />
    )
  return (
    <div className={classes.notes}>
      <SharedNotes text={notes.text} />
      <div className={classes.notesFoot}>
        <span className={classes.quiet}>Yours alone; nobody judges them.</span>
        <SavedState state={notes.state} />
      </div>
      {notes.reason && <Failed error={new Error(notes.reason)} />}
    </div>
  )
}

function SharedNotes({ text }: { text: Text }) {
  const value = useSyncExternalStore(
    (listener) => {
      text.observe(listener)
      return () => text.unobserve(listener)
    },
    () => text.toString(),
  )
  return (
    <Textarea
      label="Notes on this problem"
      placeholder="Restate the problem, list edge cases, sketch the idea before you write code."
      autosize
      minRows={8}
      maxRows={24}
      value={value}
      onChange={(event) => change(text, event.currentTarget.value)}
    />
  )
}

/** Changes only what differs, so that two tabs can write at once. */
function change(text: Text, next: string) {
  const before = text.toString()
  let start = 0
  while (start < before.length && start < next.length && before[start] === next[start]) start += 1
  let end = 0
  while (end < Math.min(before.length, next.length) - start && before.at(-1 - end) === next.at(-1 - end)) end += 1
  text.doc?.transact(() => {
    if (before.length - start - end > 0) text.delete(start, before.length - start - end)
    if (next.length - start - end > 0) text.insert(start, next.slice(start, next.length - end))
  })
}
