import { Skeleton } from '@mantine/core'
import { IconCheck, IconClock, IconEyeOff, IconMinus, IconX } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useState } from 'react'
import type { Comparison } from '../core/compare.ts'
import { diffCalls, diffValues } from '../core/diff-values.ts'
import type { Judgement } from '../index.ts'
import { DiffView } from './diff-view.tsx'
import classes from './test-results.module.css'
import type { EndedTest, RunProgress } from './use-run.ts'
import { callTexts, inputText } from './value-text.ts'

const words: Record<EndedTest['verdict'], string> = {
  ran: 'ran, not judged yet',
  accepted: 'passed',
  'wrong-answer': 'wrong answer',
  'runtime-error': 'error',
  'time-limit': 'took too long',
  'memory-limit': 'too much memory',
  'output-limit': 'printed too much',
  refused: 'not run here',
  'not-run': 'not run',
}

type Reading = { comparison?: Comparison; parameters?: string[] }

/** `ended` is another number for each run that has ended, undefined while one goes on. */
type Props = Reading & { judgement: Judgement | undefined; progress: RunProgress | undefined; ended: number | undefined }

/** The tests by name as they end, and at last the verdict; those that failed show their input and how expected and got differ. */
export function TestResults({ judgement, progress, ended, ...reading }: Props) {
  const tests: EndedTest[] = progress ? (progress.kind === 'running' ? progress.tests : []) : (judgement?.tests ?? [])
  const open = progress ? undefined : tests.find(({ verdict, hidden }) => verdict !== 'accepted' && verdict !== 'not-run' && !hidden)
  return (
    <section aria-label="Test results" className={classes.results} aria-busy={ended === undefined} data-ended={ended}>
      <div aria-live="polite">
        {progress ? <p className={classes.summary}>{progressWords(progress)}</p> : <Summary judgement={judgement} />}
      </div>
      {!progress && judgement?.message && (
        <p className={classes.message}>
          {judgement.line !== undefined && `Line ${judgement.line}: `}
          {plainMessage(judgement.message)}
        </p>
      )}
      {(tests.length > 0 || progress) && (
        <ul className={classes.tests}>
          {tests.map((test) => (
            <Test key={test.name} test={test} open={test === open} {...reading} />
          ))}
          {progress && <Pending left={leftOf(progress)} />}
        </ul>
      )}
      {!progress && judgement && <Printed stdout={judgement.stdout} />}
    </section>
  )
}

function Summary({ judgement }: { judgement: Judgement | undefined }) {
  if (judgement === undefined)
    return <p className={classes.quiet}>Run the tests to see each by name, with input, expected and got where one fails.</p>
  const { tests, verdict } = judgement
  const passed = tests.filter((test) => test.verdict === 'accepted').length
  const accepted = verdict === 'accepted'
  return (
    <p className={classes.summary} data-accepted={accepted}>
      {accepted ? `All ${passed} tests passed.` : `${passed} of ${tests.length} tests passed: ${words[verdict]}.`}
    </p>
  )
}

/** A message without the place that stands before it anyway. */
const plainMessage = (message: string) => message.replace(/^File "[^"]*", line \d+\n/, '\n')

function progressWords(progress: RunProgress): string {
  if (progress.kind === 'sending') return 'Starting …'
  if (progress.kind === 'queued') return `Waiting: position ${progress.position} in the line.`
  const { tests, total } = progress
  return total === null
    ? 'The tests are starting …'
    : `${tests.length} of ${total} tests have ended, ${Math.max(0, total - tests.length)} to go …`
}

const leftOf = (progress: RunProgress) =>
  progress.kind === 'running' && progress.total !== null ? Math.max(0, progress.total - progress.tests.length) : 3

/** Places for the tests that have not ended: at most four. */
function Pending({ left }: { left: number }) {
  return Array.from({ length: Math.min(left, 4) }, (_, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: places that wait have no names yet
    <li key={place} className={classes.test} aria-hidden="true">
      <div className={classes.head}>
        <Skeleton height={12} width={16} radius={6} />
        <Skeleton height={12} width={`${52 - place * 7}%`} radius={6} />
      </div>
    </li>
  ))
}

const Test = memo(function Test({ test, open, ...reading }: { test: EndedTest; open: boolean } & Reading) {
  const [shown, setShown] = useState(open)
  useEffect(() => setShown(open), [open])
  const accepted = test.verdict === 'accepted'
  const unjudged = test.verdict === 'ran' || test.verdict === 'not-run'
  const Icon = accepted ? IconCheck : test.verdict === 'ran' ? IconClock : test.verdict === 'not-run' ? IconMinus : IconX
  const head = (
    <>
      <Icon size={16} stroke={2} aria-hidden="true" />
      <span className={classes.name}>{test.name}</span>
      {test.hidden && <IconEyeOff size={14} stroke={1.5} role="img" aria-label="hidden test" />}
      <span className={classes.verdict}>
        {words[test.verdict]}
        {test.milliseconds !== undefined && accepted ? `, ${Math.max(1, Math.round(test.milliseconds))} ms` : ''}
      </span>
    </>
  )
  const tells = !test.hidden && (test.input !== undefined || test.message !== undefined)
  return (
    <li className={classes.test} data-accepted={unjudged ? undefined : accepted}>
      {tells ? (
        <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary className={classes.head}>{head}</summary>
          {shown && <Detail test={test} {...reading} />}
        </details>
      ) : (
        <div className={classes.head}>{head}</div>
      )}
    </li>
  )
})

function Detail({ test, comparison, parameters }: { test: EndedTest } & Reading) {
  const { input, expected, actual, message, line, verdict } = test
  const compared = verdict === 'wrong-answer' && expected !== undefined
  return (
    <div className={classes.detail} data-compared={compared}>
      {input !== undefined && (
        <div>
          <h3>Input</h3>
          <pre>{inputText(input, parameters)}</pre>
        </div>
      )}
      {message && (
        <div>
          <h3>{verdict === 'wrong-answer' ? 'Why' : 'Error'}</h3>
          <pre className={classes.error}>
            {line !== undefined && `Line ${line}: `}
            {message}
          </pre>
        </div>
      )}
      {compared && (
        <div>
          <h3>Difference</h3>
          <Difference input={input} expected={expected} actual={actual} comparison={comparison} />
        </div>
      )}
      {!compared && expected !== undefined && (
        <div>
          <h3>{verdict === 'accepted' ? 'Gives' : 'Expected'}</h3>
          <pre>{inputText([expected])}</pre>
        </div>
      )}
      {!compared && expected === undefined && actual !== undefined && (
        <div>
          <h3>Got</h3>
          <pre>{inputText([actual])}</pre>
        </div>
      )}
    </div>
  )
}

type Compared = { input: unknown; expected: unknown; actual: unknown; comparison?: Comparison }

function Difference({ input, expected, actual, comparison }: Compared) {
  const diff = useMemo(() => {
    const calls = callTexts(input)
    return calls.length > 0 ? diffCalls(calls, expected, actual, comparison) : diffValues(expected, actual, comparison)
  }, [input, expected, actual, comparison])
  return <DiffView diff={diff} />
}

const shownLines = 5

/** The first lines of what was printed; all of it is in the tab of its own. */
function Printed({ stdout }: { stdout: string }) {
  const lines = stdout.trimEnd().split('\n')
  if (stdout.trim() === '') return null
  return (
    <div className={classes.printed}>
      <h3>Printed{lines.length > shownLines ? `, the first ${shownLines} of ${lines.length.toLocaleString('en')} lines` : ''}</h3>
      <pre>{lines.slice(0, shownLines).join('\n').slice(0, 1000)}</pre>
    </div>
  )
}

/** All that was printed while the visible tests ran. */
export function Output({ stdout }: { stdout: string | undefined }) {
  if (stdout === undefined || stdout === '')
    return (
      <p className={classes.quiet}>
        {stdout === undefined ? 'What your code prints appears here after a run.' : 'Nothing was printed in the last run.'}
      </p>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling long output needs focus
    <section className={classes.output} tabIndex={0} aria-label="Printed output">
      <pre>{stdout}</pre>
    </section>
  )
}
