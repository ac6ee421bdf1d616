import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTextDocument } from '../../sessions/web/index.ts'
import { client } from '../../web/api.ts'
import { Failed, Keys, SavedState, Waiting } from '../../web/widgets/index.ts'
import type { InterviewState } from '../index.ts'
import classes from './interview.module.css'
import { replaceText, SharedTextarea } from './shared-textarea.tsx'

type Props = { sessionId: string; document: string; large: boolean; onState: (state: InterviewState) => void }

/** What the candidate says: a draft that is saved as it is typed, and given with Ctrl-Enter. */
export function SayBox({ sessionId, document, large, onState }: Props) {
  const draft = useTextDocument(sessionId, document)
  // The same words keep their key until they arrived, so that a retry after a lost answer says them once.
  const sent = useRef({ key: '', text: '' })
  const say = useMutation({
    mutationFn: async () => {
      const written = draft.text?.toString() ?? ''
      const text = written.trim()
      if (sent.current.text !== text) sent.current = { key: crypto.randomUUID(), text }
      const state = await client.interview.say({ sessionId, ...sent.current })
      sent.current = { key: '', text: '' }
      // What was typed while this was under way stays in the field.
      const now = draft.text?.toString() ?? ''
      if (draft.text && now.startsWith(written)) replaceText(draft.text, now.slice(written.length))
      await draft.flush()
      return state
    },
    onSuccess: onState,
  })
  const give = () => {
    if (!say.isPending && draft.text && draft.text.toString().trim() !== '') say.mutate()
  }
  if (draft.text === null) return draft.reason ? <Failed error={new Error(draft.reason)} onRetry={draft.reload} /> : <Waiting rows={1} />
  return (
    <form
      className={classes.say}
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <SharedTextarea
        text={draft.text}
        label={large ? 'Your answer' : 'Say something'}
        placeholder={large ? 'Write as you would speak …' : 'Think aloud: your approach, a doubt, a question …'}
        description={large ? 'What stands here when this part ends counts as said.' : undefined}
        autosize
        minRows={large ? 8 : 3}
        maxRows={large ? 20 : 8}
        maxLength={20_000}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            give()
          }
        }}
      />
      <div className={classes.sayBar}>
        <Button type="submit" loading={say.isPending}>
          Say it
        </Button>
        <Keys keys={['Ctrl', 'Enter']} />
        <SavedState state={draft.state} />
      </div>
      {say.isError && <Failed error={say.error} kept="What you wrote is kept in the field." onRetry={give} />}
    </form>
  )
}
