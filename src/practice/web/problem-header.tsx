import { Button } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconFlag } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api } from '../../web/api.ts'
import { Failed } from '../../web/widgets/index.ts'
import type { PracticeState } from '../index.ts'
import { PracticeTimer } from './practice-timer.tsx'
import classes from './problem.module.css'
import { useDeviceChoice } from './use-device-choice.ts'

const statuses = {
  open: null,
  solved: { Icon: IconCheck, words: 'Solved' },
  'given-up': { Icon: IconFlag, words: 'Given up' },
}

/** What this problem is, how hard if one wants to know, and the time on it, in one line. */
export function ProblemHeader({ state, onChange }: { state: PracticeState; onChange: (state: PracticeState) => void }) {
  const { sessionId, problem, status } = state
  const heading = useRef<HTMLHeadingElement>(null)
  const [difficulty, setDifficulty] = useDeviceChoice<'shown' | 'hidden'>('difficulty', 'shown')
  const restart = useMutation(api.practice.restart.mutationOptions({ onSuccess: onChange }))
  useEffect(() => {
    document.title = `${problem.title} · InterviewNode`
  }, [problem.title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  const done = statuses[status]
  return (
    <header className={classes.header}>
      <Link to="/practise" className={classes.back} aria-label="All problems">
        <IconArrowLeft size={18} stroke={1.5} aria-hidden="true" />
      </Link>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {problem.title}
      </h1>
      {done && (
        <span className={classes.status} data-status={status}>
          <done.Icon size={16} stroke={1.5} aria-hidden="true" /> {done.words}
        </span>
      )}
      <span className={classes.meta}>
        {difficulty === 'shown' ? `Difficulty ${problem.difficulty} of 5` : 'Difficulty hidden'}
        <button
          type="button"
          className={classes.quietButton}
          aria-label={difficulty === 'shown' ? 'Hide the difficulty' : 'Show the difficulty'}
          onClick={() => setDifficulty(difficulty === 'shown' ? 'hidden' : 'shown')}
        >
          {difficulty === 'shown' ? 'Hide' : 'Show'}
        </button>
      </span>
      <span className={classes.spacer} />
      {status === 'open' ? (
        <PracticeTimer key={sessionId} sessionId={sessionId} minutes={problem.minutes} />
      ) : (
        <Button variant="default" size="xs" onClick={() => restart.mutate({ sessionId })} loading={restart.isPending}>
          Start afresh
        </Button>
      )}
      {restart.isError && <Failed error={restart.error} />}
    </header>
  )
}
