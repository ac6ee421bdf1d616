import { Button, Popover, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../web/api.ts'
import { Failed } from '../../web/widgets/index.ts'

/** "Something is wrong with this question": a note for its author, kept in the log. */
export function FlagItem({ sessionId, item }: { sessionId: string; item: string }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const flag = useMutation(
    api.assessment.flag.mutationOptions({
      onSuccess: () => {
        setText('')
        setOpen(false)
      },
    }),
  )
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width={320} trapFocus withRoles>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpen(!open)}>
          {flag.isSuccess && !open ? 'Noted, thank you' : 'Something is wrong with this question'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Textarea
          label="What is wrong?"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={4000}
        />
        {flag.isError && <Failed error={flag.error} />}
        <Button mt="xs" onClick={() => flag.mutate({ sessionId, item, text })} disabled={text.trim() === ''} loading={flag.isPending}>
          Keep the note
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
