import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { GivenAnswer } from '../../assessment/index.ts'
import { AnswerForm, useAnswerKeys } from '../../assessment/web/index.ts'
import { api } from '../../web/api.ts'
import { Empty, Failed, Keys, Markdown, PlotFigure, QueryView } from '../../web/widgets/index.ts'
import type { OpenCard, Recalled, ReviewState } from '../index.ts'
import classes from './learn.module.css'
import { dayOf } from './learn-page.tsx'

type Of<K extends OpenCard['kind']> = Extract<OpenCard, { kind: K }>

/** One card at a time: how sure first, then the answer, then when it comes back. */
export function ReviewPage() {
  const { skill } = useParams({ strict: false }) as { skill?: string }
  const input = skill === undefined ? {} : { skill }
  const options = api.reviews.state.queryOptions({ input, staleTime: 0 })
  const state = useQuery(options)
  useEffect(() => {
    document.title = 'Review · InterviewNode'
  }, [])
  return <QueryView query={state}>{(found) => <Review state={found} skill={skill} queryKey={options.queryKey} />}</QueryView>
}

function Review({ state, skill, queryKey }: { state: ReviewState; skill: string | undefined; queryKey: readonly unknown[] }) {
  const queries = useQueryClient()
  const take = (next: ReviewState) => {
    queries.setQueryData(queryKey, next)
    for (const key of [api.reviews.lessons.key(), api.reviews.selfKnowledge.key(), api.skills.key()])
      queries.invalidateQueries({ queryKey: key })
  }
  const next = useMutation(api.reviews.next.mutationOptions({ onSuccess: take }))
  const reveal = useMutation(api.reviews.reveal.mutationOptions({ onSuccess: take }))
  const mark = useMutation(api.reviews.mark.mutationOptions({ onSuccess: take }))
  const answer = useMutation(api.reviews.answer.mutationOptions({ onSuccess: take }))
  const failed = [next, reveal, mark, answer].find(({ isError }) => isError)
  const goOn = () => next.mutate(skill === undefined ? {} : { skill })
  const { card } = state
  const isFinished = next.isSuccess && card === null
  const elsewhere = skill !== undefined && card !== null && card.skill !== skill
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || (card !== null && !elsewhere)) return
    begun.current = true
    next.mutate(skill === undefined ? {} : { skill })
  }, [card, elsewhere, next, skill])

  if (isFinished) return <Done state={state} skill={skill} />
  if (card === null || elsewhere) return failed ? <Failed error={failed.error} onRetry={goOn} /> : null
  return (
    <div className={classes.review}>
      <p className={classes.quiet}>
        {state.due > 0 ? `${state.due} due` : 'Nothing more is due'}, {state.doneToday} answered today. <Link to="/learn">Stop here</Link>
      </p>
      {card.kind === 'flash' ? (
        <Flash
          key={card.number}
          card={card}
          onReveal={(selfScore) => reveal.mutate({ number: card.number, selfScore })}
          onMark={(recalled) => mark.mutate({ number: card.number, recalled })}
        />
      ) : (
        <Drill
          key={card.number}
          card={card}
          sessionId={state.sessionId}
          busy={answer.isPending}
          onAnswer={(given, selfScore) => answer.mutate({ number: card.number, answer: given, selfScore })}
        />
      )}
      {isAnswered(card) && <GoOn dueAt={state.cardDueAt} busy={next.isPending} onNext={goOn} />}
      {failed && <Failed error={failed.error} kept="What you answered before is kept." />}
    </div>
  )
}

const isAnswered = (card: OpenCard) => (card.kind === 'flash' ? card.recalled !== null : card.result !== null)

function Heading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={classes.topic}>
      {title}
    </h1>
  )
}

function Flash({
  card,
  onReveal,
  onMark,
}: {
  card: Of<'flash'>
  onReveal: (selfScore: number) => void
  onMark: (recalled: Recalled) => void
}) {
  const { question, answer, recalled } = card
  return (
    <article>
      <Heading title={card.skillTitle} />
      <div className={classes.question}>
        <Markdown text={question} />
      </div>
      {answer === null ? (
        <Choice question="Say the answer to yourself. How sure are you of it?" options={sureness} onChoose={(index) => onReveal(index)} />
      ) : (
        <>
          <div className={classes.answer} role="status">
            <Markdown text={answer} />
          </div>
          {recalled === null ? (
            <Choice
              question="How did it go?"
              options={['Missed it', 'Knew part of it', 'Knew it']}
              onChoose={(index) => onMark((['missed', 'partly', 'known'] as const)[index] ?? 'missed')}
            />
          ) : (
            <p className={classes.quiet}>{sayComparison(card.selfScore, recalled)}</p>
          )}
        </>
      )}
    </article>
  )
}

const sureness = ['Not at all', 'Hardly', 'Fairly', 'Quite sure']

function sayComparison(selfScore: number | null, recalled: Recalled): string {
  const said = (sureness[selfScore ?? 0] ?? '').toLowerCase()
  const went = { missed: 'missed it', partly: 'knew part of it', known: 'knew it' }[recalled]
  return `You said: ${said}. You ${went}.`
}

function Drill({
  card,
  sessionId,
  busy,
  onAnswer,
}: {
  card: Of<'drill'>
  sessionId: string
  busy: boolean
  onAnswer: (given: GivenAnswer, selfScore: number) => void
}) {
  const [given, setGiven] = useState<GivenAnswer>()
  const { item, result } = card
  return (
    <article>
      <Heading title={card.skillTitle} />
      <Markdown text={item.prompt} />
      {item.plot && <PlotFigure plot={item.plot} />}
      {result === null ? (
        given === undefined ? (
          <AnswerForm
            sessionId={sessionId}
            item={item}
            busy={busy}
            onAnswer={(answer) => (answer.kind === 'unknown' ? onAnswer(answer, 0) : setGiven(answer))}
          />
        ) : (
          <>
            <Choice question="How sure are you?" options={sureness} onChoose={(index) => onAnswer(given, index)} />
            <Button variant="subtle" size="compact-sm" onClick={() => setGiven(undefined)}>
              Change my answer
            </Button>
          </>
        )
      ) : (
        <div className={classes.answer} role="status">
          <p className={classes.mark} data-correct={result.correct}>
            {result.correct ? 'Right' : card.given?.kind === 'unknown' ? 'Not known' : 'Not right'}
          </p>
          {!result.correct && (
            <>
              <p className={classes.quiet}>Key</p>
              <Markdown text={result.key} />
            </>
          )}
          {result.misconception && <p>{result.misconception}</p>}
          <Markdown text={result.explanation} />
        </div>
      )}
    </article>
  )
}

/** Large targets with numbers; keys 1 to 4. */
function Choice({ question, options, onChoose }: { question: string; options: string[]; onChoose: (index: number) => void }) {
  useAnswerKeys((key) => {
    const index = Number(key) - 1
    if (!(index >= 0 && index < options.length)) return false
    onChoose(index)
    return true
  })
  return (
    <fieldset className={classes.choice}>
      <legend>{question}</legend>
      {options.map((option, index) => (
        <Button key={option} variant="default" size="md" onClick={() => onChoose(index)} rightSection={<Keys keys={[String(index + 1)]} />}>
          {option}
        </Button>
      ))}
    </fieldset>
  )
}

function GoOn({ dueAt, busy, onNext }: { dueAt: number | null; busy: boolean; onNext: () => void }) {
  useAnswerKeys((key, target) => {
    if (key !== 'enter' || ['BUTTON', 'A', 'SUMMARY'].includes(target.tagName)) return false
    onNext()
    return true
  })
  return (
    <div className={classes.next}>
      <Button onClick={onNext} loading={busy}>
        Next card
      </Button>
      <Keys keys={['Enter']} />
      {dueAt !== null && <span className={classes.quiet}>This one comes back {dayOf(dueAt)}.</span>}
    </div>
  )
}

function Done({ state: { doneToday, nextDueAt }, skill }: { state: ReviewState; skill: string | undefined }) {
  const next = nextDueAt === null ? '' : ` The next card comes back ${dayOf(nextDueAt)}.`
  return (
    <div className={classes.review}>
      <Empty
        title={doneToday > 0 ? 'Done for now' : 'Nothing to review'}
        text={
          doneToday > 0
            ? `${doneToday} ${doneToday === 1 ? 'card' : 'cards'} answered today.${next}`
            : `${skill ? 'This skill has no cards left for today.' : 'Read a lesson, and its cards will come up here.'}${next}`
        }
        action={
          <Button component={Link} to="/learn">
            Back to the lessons
          </Button>
        }
      />
    </div>
  )
}
