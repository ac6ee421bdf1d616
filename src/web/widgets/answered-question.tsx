import { IconCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AnsweredItem } from '../../assessment/index.ts'
import { clockText } from '../../kit/clock.ts'
import { api } from '../api.ts'
import classes from './answered-question.module.css'
import { Markdown } from './markdown.tsx'
import { PlotFigure } from './plot-figure.tsx'
import { QueryView } from './states.tsx'

/** A question as it was seen, the answer that was given, the key and why; `children` stand at the foot. */
export function AnsweredQuestion({ answer, children }: { answer: AnsweredItem; children?: ReactNode }) {
  const { item, given, givenText, correct, key, explanation, misconception, judged, pausedMilliseconds } = answer
  const Icon = correct ? IconCheck : IconX
  return (
    <div className={classes.question}>
      <Markdown text={item.prompt} />
      {item.plot && <PlotFigure plot={item.plot} />}
      <Asked answer={item.answer} />
      <dl className={classes.facts}>
        <dt>Your answer</dt>
        <dd className={classes.given} data-correct={correct}>
          <Icon size={16} stroke={2} aria-hidden="true" />
          <div>
            <Markdown text={givenText} />
            <span className={classes.verdict}>
              {correct ? 'right' : given.kind === 'unknown' ? 'not known' : 'not right'}
              {pausedMilliseconds > 0 && `; the question was hidden by a pause of ${clockText(pausedMilliseconds)} before`}
              {judged && `; ${judged.passed} of ${judged.total} cases passed${judged.message ? `: ${judged.message}` : ''}`}
            </span>
          </div>
        </dd>
        <dt>Key</dt>
        <dd>
          <Markdown text={key} />
        </dd>
        {misconception && (
          <>
            <dt>What it points at</dt>
            <dd>
              <Markdown text={misconception} />
            </dd>
          </>
        )}
        <dt>Why</dt>
        <dd>
          <Markdown text={explanation} />
        </dd>
      </dl>
      {children}
    </div>
  )
}

/** What there was to choose from, to put in order, or to look through. */
function Asked({ answer }: { answer: AnsweredItem['item']['answer'] }) {
  if ('options' in answer)
    return (
      <ol className={classes.options}>
        {answer.options.map(({ id, text }) => (
          <li key={id} data-letter={id.toUpperCase()}>
            <Markdown text={text} />
          </li>
        ))}
      </ol>
    )
  if (answer.kind === 'flaw')
    return <Code text={answer.lines.map((line, index) => `${String(index + 1).padStart(2)}  ${line}`).join('\n')} />
  return answer.kind === 'code' ? <Code text={answer.starter.trimEnd()} /> : null
}

const Code = ({ text }: { text: string }) => (
  // A long line scrolls by keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus
  <pre className={classes.code} tabIndex={0}>
    <code>{text}</code>
  </pre>
)

/** The same for one answer of an assessment, asked of the server. */
export function AnsweredMoment({ sessionId, eventId }: { sessionId: string; eventId: string }) {
  const answered = useQuery(api.assessment.answered.queryOptions({ input: { sessionId, eventId }, retry: false }))
  return <QueryView query={answered}>{(answer) => <AnsweredQuestion answer={answer} />}</QueryView>
}
