import { Button, Progress, Skeleton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import classes from './states.module.css'

/** Shown while something loads: nothing for 150 ms, then a skeleton, then after two seconds a sentence and a bar. */
export function Waiting({ rows = 3, sentence = 'Loading …' }: { rows?: number; sentence?: string }) {
  const [phase, setPhase] = useState<'hidden' | 'skeleton' | 'slow'>('hidden')
  useEffect(() => {
    const timers = [window.setTimeout(() => setPhase('skeleton'), 150), window.setTimeout(() => setPhase('slow'), 2000)]
    return () => timers.forEach(window.clearTimeout)
  }, [])
  return (
    <div className={classes.waiting} role="status" aria-live="polite">
      <span className="visually-hidden">{sentence}</span>
      {phase !== 'hidden' && <Skeleton height={28} radius={6} width="40%" />}
      {phase !== 'hidden' && <Skeleton height={72 * Math.max(1, rows - 1)} radius={6} />}
      {phase === 'slow' && (
        <>
          <p aria-hidden="true">{sentence}</p>
          <Progress value={100} animated aria-label={sentence} />
        </>
      )}
    </div>
  )
}

/** What happened, what was kept, and what to do. */
export function Failed({ error, kept, onRetry }: { error: unknown; kept?: string; onRetry?: () => void }) {
  const reason =
    error instanceof TypeError
      ? 'The server does not answer. It may have been stopped; start it again with "npm start".'
      : error instanceof Error
        ? error.message
        : String(error)
  return (
    <div className={classes.failed} role="alert">
      <IconAlertTriangle size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p>{reason}</p>
        {kept && <p>{kept}</p>}
        {onRetry && (
          <Button variant="default" size="sm" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  )
}

/** What will be here, and the one action that fills it. */
export function Empty({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={classes.action}>{action}</div>
    </div>
  )
}

/** The waiting and failed states of a query, and its data when it is there. */
export function QueryView<T>({
  query,
  waiting,
  children,
}: {
  query: UseQueryResult<T>
  waiting?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) {
    return (
      <div className={classes.frame}>
        <Failed error={query.error} onRetry={() => query.refetch()} />
      </div>
    )
  }
  return <div className={classes.frame}>{waiting ?? <Waiting />}</div>
}
