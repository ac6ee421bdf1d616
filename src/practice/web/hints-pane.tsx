import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { api } from '../../web/api.ts'
import { Failed, Keys, Markdown } from '../../web/widgets/index.ts'
import type { PracticeState } from '../index.ts'
import classes from './problem.module.css'

type Props = { state: PracticeState; onChange: (state: PracticeState) => void; button: RefObject<HTMLButtonElement | null> }

/** The hints asked for, and the next one on request, with what it costs. */
export function HintsPane({ state, onChange, button }: Props) {
  const { sessionId, hints, hintsLeft, status } = state
  const hint = useMutation(api.practice.hint.mutationOptions({ onSuccess: onChange }))
  const all = hints.length + hintsLeft
  return (
    <div className={classes.stack}>
      {hints.length > 0 && (
        <ol className={classes.hints} aria-label="Hints so far">
          {hints.map((text) => (
            <li key={text}>
              <Markdown text={text} />
            </li>
          ))}
        </ol>
      )}
      {status === 'open' && hintsLeft > 0 && (
        <>
          <div className={classes.ask}>
            <Button
              ref={button}
              variant="default"
              leftSection={<IconBulb size={16} stroke={1.5} />}
              onClick={() => hint.mutate({ sessionId })}
              loading={hint.isPending}
            >
              Show hint {hints.length + 1} of {all}
            </Button>
            <Keys keys={['Ctrl', ';']} />
          </div>
          <p className={classes.quiet}>
            They run from a nudge to nearly the idea. Each takes a quarter off what your next runs say about you
            {hints.length > 0 ? `; so far ${Math.min(100, 25 * hints.length)} %` : ''}. Three minutes of trying first is a fair price.
          </p>
        </>
      )}
      {hintsLeft === 0 && <p className={classes.quiet}>{all === 0 ? 'This problem has no hints.' : 'These were all the hints.'}</p>}
      {status !== 'open' && hints.length === 0 && all > 0 && <p className={classes.quiet}>You asked for no hint.</p>}
      {hint.isError && <Failed error={hint.error} onRetry={() => hint.mutate({ sessionId })} />}
    </div>
  )
}
