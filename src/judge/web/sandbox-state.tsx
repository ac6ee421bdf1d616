import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { Failed } from '../../web/widgets/index.ts'
import classes from './code-workspace.module.css'
import { getRunner, type RunnerState } from './runner.ts'

/** How far Python is loaded in this browser, or why it cannot be; the children say what can be done meanwhile. */
export function SandboxState({ state, children }: { state: RunnerState; children: ReactNode }) {
  if (state.kind === 'unavailable')
    return <Failed error={new Error(state.reason)} kept="Your code is kept." onRetry={() => getRunner().restart()} />
  if (state.kind === 'ready') return null
  return (
    <div className={classes.loading}>
      <p role="status">
        {state.sentence} … {children}
      </p>
      <Progress value={state.percent} aria-label={state.sentence} />
    </div>
  )
}
