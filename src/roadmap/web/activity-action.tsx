import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Failed } from '../../web/widgets/index.ts'
import type { Activity } from '../model.ts'

/** Where an activity is done; null when it is done away from the screen. */
export function placeOf({ kind, ref }: Pick<Activity, 'kind' | 'ref'>): string | null {
  switch (kind) {
    case 'problem':
      return `/practise/${ref}`
    case 'review':
      return `/learn/${ref}`
    case 'interview':
      return '/interview'
    case 'assessment':
      return `/assess/area/${ref}`
    case 'question':
      return null
  }
}

const verbs = {
  problem: 'Start problem',
  interview: 'Go to interview',
  assessment: 'Start measuring',
  review: 'Open review',
  question: '',
} satisfies Record<Activity['kind'], string>

/** The buttons of an activity: begin it, or say that it is done where the software cannot see it. */
export function ActivityAction({ activity, primary = false }: { activity: Activity; primary?: boolean }) {
  const queries = useQueryClient()
  const mark = useMutation(
    api.roadmap.markDone.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.roadmap.key() }) }),
  )
  const place = placeOf(activity)
  const seen = activity.kind === 'problem' || activity.kind === 'interview' || activity.kind === 'assessment'
  const done = activity.state === 'done'
  return (
    <>
      {place && !done && (
        <Button component={Link} to={place} variant={primary ? 'filled' : 'default'} size={primary ? 'md' : 'sm'}>
          {verbs[activity.kind]}
        </Button>
      )}
      {!seen && !done && (
        <Button
          variant={place === null && primary ? 'filled' : 'default'}
          size={primary ? 'md' : 'sm'}
          loading={mark.isPending}
          onClick={() => mark.mutate({ id: activity.id, done: true })}
        >
          Mark as done
        </Button>
      )}
      {!seen && done && (
        <Button variant="subtle" size="sm" loading={mark.isPending} onClick={() => mark.mutate({ id: activity.id, done: false })}>
          Not done yet
        </Button>
      )}
      {mark.isError && <Failed error={mark.error} />}
    </>
  )
}
