import { Button, Popover } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Clock, Keys } from '../../web/widgets/index.ts'
import type { AssessmentState } from '../index.ts'
import classes from './assessment.module.css'
import { useAnswerKeys } from './use-answer-keys.ts'

/** Asks for a pause; what it means stands on the screen before it begins. */
export function PauseButton({ state, busy, onPause }: { state: AssessmentState; busy: boolean; onPause: () => void }) {
  const [open, setOpen] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useAnswerKeys((key) => {
    if (key !== 'p') return false
    target.current?.scrollIntoView({ block: 'center' })
    setOpen(true)
    return true
  })
  return (
    <Popover opened={open} onChange={setOpen} position="top" width={340} trapFocus returnFocus withRoles hideDetached={false}>
      <Popover.Target>
        <Button
          ref={target}
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => setOpen(!open)}
          rightSection={<Keys keys={['P']} />}
        >
          Pause
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.popover}>
          <p>
            {state.pauseMillisecondsLeft > 0
              ? `A pause hides the question. The clock stands still for ${minutesText(state.pauseMillisecondsLeft)}, all pauses together; after that it runs on, hidden or not.`
              : 'A pause hides the question, but your ten minutes of pauses are used: the clock runs on.'}
          </p>
          <p>The same question comes back. The log notes how long it was hidden, and your result says so beside the answer.</p>
          <div className={classes.buttons}>
            <Button data-autofocus onClick={onPause} loading={busy}>
              Pause now
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              Go on
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** What stands in the place of the question while the assessment is paused. */
export function Paused({ state, busy, onGoOn }: { state: AssessmentState; busy: boolean; onGoOn: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useAnswerKeys((key) => {
    if (key === 'p') onGoOn()
    return key === 'p'
  })
  useEffect(() => button.current?.focus(), [])
  return (
    <section className={classes.paused} aria-labelledby="paused">
      <h1 id="paused">Paused</h1>
      {state.pauseMillisecondsLeft > 0 ? (
        <p>
          The question is hidden and the clock stands still. <Clock millisecondsLeft={state.pauseMillisecondsLeft} label="Pause" />; then it
          runs on. You can close this page or stop the server; the pause stays.
        </p>
      ) : (
        <p>
          The question is hidden, and the clock runs on. <Clock millisecondsLeft={state.millisecondsLeft} label="Assessment" />.
        </p>
      )}
      <Button ref={button} onClick={onGoOn} loading={busy} rightSection={<Keys keys={['P']} />}>
        Go on with the question
      </Button>
    </section>
  )
}

const minutesText = (milliseconds: number) => {
  const minutes = Math.floor(milliseconds / 60_000)
  return minutes < 1 ? 'less than a minute' : `up to ${minutes} min`
}
