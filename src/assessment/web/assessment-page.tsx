import { Button, Progress } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api } from '../../web/api.ts'
import { Clock, Failed, Markdown, PlotFigure, QueryView } from '../../web/widgets/index.ts'
import type { AssessmentState, GivenAnswer } from '../index.ts'
import { AnswerForm } from './answer-form.tsx'
import classes from './assessment.module.css'
import { DeepLookNote } from './deep-look-card.tsx'
import { FlagItem } from './flag-item.tsx'
import { giveAnswer } from './give-answer.ts'
import { PauseButton, Paused } from './pause.tsx'

const fiveMinutes = 5 * 60_000
const codeKept = 'Your code is kept above. Try again, or answer “I don’t know”.'
/** So often a page that shows a pause looks whether another tab went on, or the time ran out. */
const pauseLookMilliseconds = 5000

/** One question a screen; progress is the certainty reached, not a count. */
export function AssessmentPage() {
  const { sessionId = '' } = useParams({ strict: false }) as { sessionId?: string }
  const options = api.assessment.state.queryOptions({ input: { sessionId }, staleTime: 0, refetchOnWindowFocus: true })
  const state = useQuery({ ...options, refetchInterval: (query) => (query.state.data?.paused ? pauseLookMilliseconds : false) })
  return <QueryView query={state}>{(assessment) => <Assessment state={assessment} queryKey={options.queryKey} />}</QueryView>
}

function Assessment({ state, queryKey }: { state: AssessmentState; queryKey: readonly unknown[] }) {
  const { sessionId, status, item, area, certainty, millisecondsLeft, paused } = state
  const navigate = useNavigate()
  const queries = useQueryClient()
  const take = (next: AssessmentState) => {
    queries.setQueryData(queryKey, next)
    if (next.status === 'ended')
      for (const key of [api.skills.key(), api.roadmap.key(), api.sessions.list.key(), api.assessment.open.key()])
        queries.invalidateQueries({ queryKey: key })
  }
  const stop = useRef<AbortController>(null)
  const answer = useMutation({
    mutationFn: (given: { sessionId: string; item: string; answer: GivenAnswer }) => {
      stop.current = new AbortController()
      return giveAnswer({ ...given, signal: stop.current.signal })
    },
    onSuccess: take,
    // A stopped run may have been counted all the same, and another tab may have paused: then another state is there.
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  const pause = useMutation(api.assessment.pause.mutationOptions({ onSuccess: take }))
  const finish = useMutation(api.assessment.finish.mutationOptions({ onSuccess: take }))
  useEffect(() => {
    document.title = 'Assessment · InterviewNode'
    if (status === 'ended') navigate({ to: '/assess/$sessionId/result', params: { sessionId }, replace: true })
  }, [status, sessionId, navigate])

  if (status === 'ended') return null
  return (
    <div className={classes.assessment}>
      {area && <DeepLookNote title={area.title} />}
      <div className={classes.certainty}>
        <Progress
          value={certainty * 100}
          size={4}
          aria-label={`Certainty reached: ${Math.round(certainty * 100)} %`}
          transitionDuration={160}
        />
        <div className={classes.certaintyWords}>
          <span>certainty</span>
          {millisecondsLeft < fiveMinutes && !paused && <Clock millisecondsLeft={millisecondsLeft} />}
        </div>
      </div>
      {paused && <Paused state={state} busy={pause.isPending} onGoOn={() => pause.mutate({ sessionId, paused: false })} />}
      {item && (
        <Question
          key={item.id}
          sessionId={sessionId}
          item={item}
          busy={answer.isPending}
          onStop={() => stop.current?.abort()}
          onAnswer={(given) => answer.mutate({ sessionId, item: item.id, answer: given })}
        />
      )}
      {answer.isError && !paused && (
        <Failed
          error={answer.error}
          kept={answer.variables?.answer.kind === 'code' ? codeKept : 'Your answer is still chosen above.'}
          onRetry={() => answer.variables && answer.mutate(answer.variables)}
        />
      )}
      {pause.isError && <Failed error={pause.error} onRetry={() => pause.variables && pause.mutate(pause.variables)} />}
      <footer className={classes.foot}>
        {item && <FlagItem sessionId={sessionId} item={item.id} withKey />}
        {item && <PauseButton state={state} busy={pause.isPending} onPause={() => pause.mutate({ sessionId, paused: true })} />}
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => finish.mutate({ sessionId })} loading={finish.isPending}>
          Stop here and see the result
        </Button>
      </footer>
      {item && (
        <p className={classes.footNote}>
          You can close this page and come back to this question; without a pause the clock of {state.minutes} minutes runs on.
        </p>
      )}
      {finish.isError && <Failed error={finish.error} />}
    </div>
  )
}

function Question(props: Parameters<typeof AnswerForm>[0]) {
  const { item } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: false }), [])
  return (
    <article className={classes.question}>
      <h1 ref={heading} tabIndex={-1} className={classes.topic}>
        {item.skillTitle}
        {!item.reviewed && <span className={classes.unreviewed}> unreviewed question</span>}
      </h1>
      <Markdown text={item.prompt} />
      {item.plot && <PlotFigure plot={item.plot} />}
      <AnswerForm {...props} />
    </article>
  )
}
