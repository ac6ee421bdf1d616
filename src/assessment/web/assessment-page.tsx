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

const fiveMinutes = 5 * 60_000
const codeKept = 'Your code is kept above. Try again, or answer “I don’t know”.'

/** One question a screen; progress is the certainty reached, not a count. */
export function AssessmentPage() {
  const { sessionId = '' } = useParams({ strict: false }) as { sessionId?: string }
  const options = api.assessment.state.queryOptions({ input: { sessionId }, staleTime: 0, refetchOnWindowFocus: true })
  const state = useQuery(options)
  return <QueryView query={state}>{(assessment) => <Assessment state={assessment} queryKey={options.queryKey} />}</QueryView>
}

function Assessment({ state, queryKey }: { state: AssessmentState; queryKey: readonly unknown[] }) {
  const { sessionId, status, item, area, certainty, millisecondsLeft } = state
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
    // A stopped run may have been counted all the same; then the next question is there.
    onError: () => stop.current?.signal.aborted && queries.invalidateQueries({ queryKey }),
  })
  const finish = useMutation(api.assessment.finish.mutationOptions({ onSuccess: take }))
  useEffect(() => {
    document.title = 'Assessment · InterviewNode'
    if (status === 'ended') navigate({ to: '/assess/$sessionId/result', params: { sessionId }, replace: true })
  }, [status, sessionId, navigate])

  if (item === null) return null
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
        {millisecondsLeft < fiveMinutes && <Clock millisecondsLeft={millisecondsLeft} />}
      </div>
      <Question
        key={item.id}
        sessionId={sessionId}
        item={item}
        busy={answer.isPending}
        onStop={() => stop.current?.abort()}
        onAnswer={(given) => answer.mutate({ sessionId, item: item.id, answer: given })}
      />
      {answer.isError && (
        <Failed
          error={answer.error}
          kept={answer.variables?.answer.kind === 'code' ? codeKept : 'Your answer is still chosen above.'}
          onRetry={() => answer.variables && answer.mutate(answer.variables)}
        />
      )}
      <footer className={classes.foot}>
        <FlagItem sessionId={sessionId} item={item.id} />
        <span className={classes.quiet}>You can close this page and come back to this question; the clock runs on.</span>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => finish.mutate({ sessionId })} loading={finish.isPending}>
          Stop here and see the result
        </Button>
      </footer>
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
