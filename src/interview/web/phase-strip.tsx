import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../web/api.ts'
import { Clock, Dialog, Failed } from '../../web/widgets/index.ts'
import type { InterviewState } from '../index.ts'
import classes from './interview.module.css'

/** The parts of the interview with the clock of the open one, along the top. */
export function PhaseStrip({ interview, onLeave }: { interview: InterviewState; onLeave: (state: InterviewState) => void }) {
  const [asking, setAsking] = useState(false)
  const leave = useMutation(api.interview.leave.mutationOptions({ onSuccess: onLeave }))
  const { phase } = interview
  const left = phase?.millisecondsLeft ?? 0
  return (
    <header className={classes.strip}>
      <h1 className={classes.stripTitle}>{interview.interview.title}</h1>
      <ol className={classes.phases} aria-label="Parts">
        {interview.interview.phases.map(({ id, title, minutes }) => (
          <li key={id} aria-current={id === phase?.id ? 'step' : undefined}>
            {title} <span className={classes.quiet}>{minutes} min</span>
          </li>
        ))}
      </ol>
      {phase && (
        <strong className={classes.clock} data-short={left <= 60_000 ? 'one' : left <= 300_000 ? 'five' : undefined}>
          <Clock millisecondsLeft={left} label={phase.title} />
        </strong>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking(true)}>
        Leave
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Leave the interview?" closeLabel="Stay">
        <p>
          It ends now and cannot be gone on with. The report is made of what there is so far. If you only close the page, the clock runs on
          and you can come back.
        </p>
        {leave.isError && <Failed error={leave.error} />}
        <Button color="red" onClick={() => leave.mutate({ sessionId: interview.sessionId })} loading={leave.isPending}>
          End the interview
        </Button>
      </Dialog>
    </header>
  )
}
