import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useSessionStream } from '../../sessions/web/index.ts'
import { api } from '../../web/api.ts'
import { Page, QueryView } from '../../web/widgets/index.ts'
import type { InterviewState } from '../index.ts'
import classes from './interview.module.css'
import { PhaseStrip } from './phase-strip.tsx'
import { Room } from './room.tsx'

/** A running interview, or the way to its report. */
export function InterviewPage() {
  const { sessionId = '' } = useParams({ strict: false }) as { sessionId?: string }
  const queries = useQueryClient()
  const options = api.interview.state.queryOptions({
    input: { sessionId },
    refetchInterval: ({ state }) => (state.data?.status === 'ended' ? false : 10_000),
    staleTime: 0,
  })
  const state = useQuery(options)
  const { queryKey } = options
  const take = useCallback((next: InterviewState) => queries.setQueryData(queryKey, next), [queries, queryKey])
  useSessionStream(state.data?.status === 'open' ? sessionId : undefined, state.data?.seq ?? 0, (events) => {
    if (events.some(({ kind }) => kind !== 'text-update')) state.refetch()
  })
  const ended = state.data?.status === 'ended'
  useEffect(() => {
    // The report has moved abilities and the plan; pages that show them ask again.
    if (ended)
      for (const key of [api.skills.key(), api.roadmap.key(), api.interview.list.key()]) queries.invalidateQueries({ queryKey: key })
  }, [ended, queries])

  return (
    <QueryView query={state}>
      {(interview) =>
        interview.status === 'ended' ? (
          <Ended interview={interview} />
        ) : (
          <div className={classes.frame}>
            <PhaseStrip interview={interview} onLeave={take} />
            <Room interview={interview} onState={take} />
          </div>
        )
      }
    </QueryView>
  )
}

function Ended({ interview }: { interview: InterviewState }) {
  return (
    <Page
      title="The interview is over"
      lead="Your report is ready. Every claim in it points at the moment it rests on."
      actions={
        <Button component={Link} to={`/report/${interview.sessionId}`}>
          Read the report
        </Button>
      }
    >
      <p>
        <Link to="/roadmap">See what changed in the roadmap</Link> or <Link to="/">go to Today</Link>.
      </p>
    </Page>
  )
}
