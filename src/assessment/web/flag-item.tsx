import { Button, Popover, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../web/api.ts'
import { Failed, Keys } from '../../web/widgets/index.ts'
import { useAnswerKeys } from './use-answer-keys.ts'

/** "Something is wrong with this question": a note that reaches its author. `withKey`: `!` opens it. */
export function FlagItem({ sessionId, item, withKey = false }: { sessionId: string; item: string; withKey?: boolean }) {
  const [open, setOpen] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useAnswerKeys((key) => {
    if (!withKey || key !== '!') return false
    target.current?.scrollIntoView({ block: 'center' })
    setOpen(true)
    return true
  })
  const [text, setText] = useState('')
  const flag = useMutation(
    api.assessment.flag.mutationOptions({
      onSuccess: () => {
        setText('')
        setOpen(false)
      },
    }),
  )
  const send = () => text.trim() !== '' && flag.mutate({ sessionId, item, text })
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width={320} trapFocus returnFocus withRoles hideDetached={false}>
      <Popover.Target>
        <Button
          ref={target}
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => setOpen(!open)}
          rightSection={withKey ? <Keys keys={['!']} /> : undefined}
        >
          {flag.isSuccess && !open ? 'Noted, thank you' : 'Something is wrong with this question'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Textarea
          data-autofocus
          label="What is wrong?"
          description="Its author reads this beside the question as you saw it, without your name."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          }}
          autosize
          minRows={3}
          maxLength={4000}
        />
        {flag.isError && <Failed error={flag.error} />}
        <Button mt="xs" onClick={send} disabled={text.trim() === ''} loading={flag.isPending}>
          Send to the author
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
