import { IconCheck, IconEyeOff, IconX } from '@tabler/icons-react'
import type { Judgement, TestResult } from '../index.ts'
import classes from './code-workspace.module.css'
import { firstDifference, valueText } from './value-text.ts'

const words: Record<TestResult['verdict'], string> = {
  accepted: 'passed',
  'wrong-answer': 'wrong answer',
  'runtime-error': 'error',
  'time-limit': 'took too long',
  'memory-limit': 'too much memory',
  'output-limit': 'printed too much',
  refused: 'not run here',
  'not-run': 'not run',
}

/** The tests by name, with input, expected and got of those that failed, and what was printed. */
export function TestResults({ judgement }: { judgement: Judgement }) {
  const passed = judgement.tests.filter(({ verdict }) => verdict === 'accepted').length
  const accepted = judgement.verdict === 'accepted'
  return (
    <section aria-label="Test results">
      <p className={classes.summary} data-accepted={accepted}>
        {accepted ? `All ${passed} tests passed.` : `${passed} of ${judgement.tests.length} tests passed: ${words[judgement.verdict]}.`}
      </p>
      {judgement.message && (
        <p className={classes.message}>
          {judgement.line !== undefined && `Line ${judgement.line}: `}
          {judgement.message}
        </p>
      )}
      <ul className={classes.tests}>
        {judgement.tests.map((test) => (
          <li key={test.name} className={classes.test}>
            <div className={classes.head} data-accepted={test.verdict === 'accepted'}>
              {test.verdict === 'accepted' ? (
                <IconCheck size={16} stroke={2} aria-hidden="true" />
              ) : (
                <IconX size={16} stroke={2} aria-hidden="true" />
              )}
              <span>{test.name}</span>
              {test.hidden && <IconEyeOff size={14} stroke={1.5} aria-label="hidden test" />}
              <span className={classes.verdict}>
                {words[test.verdict]}
                {test.milliseconds !== undefined && test.verdict === 'accepted' ? `, ${Math.max(1, Math.round(test.milliseconds))} ms` : ''}
              </span>
            </div>
            {test.verdict !== 'accepted' && !test.hidden && <Detail test={test} />}
          </li>
        ))}
      </ul>
      {judgement.stdout !== '' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling long output needs focus
        <pre className={classes.output} tabIndex={0}>
          {judgement.stdout}
        </pre>
      )}
    </section>
  )
}

function Detail({ test }: { test: TestResult }) {
  const expected = valueText(test.expected)
  const actual = test.actual === undefined ? undefined : valueText(test.actual)
  const at = actual === undefined ? 0 : firstDifference(expected, actual)
  return (
    <dl className={classes.detail}>
      <div>
        <dt>Input</dt>
        <dd>{inputText(test.input)}</dd>
      </div>
      {test.message && (
        <div>
          <dt>Error</dt>
          <dd>
            {test.line !== undefined && `Line ${test.line}: `}
            {test.message}
          </dd>
        </div>
      )}
      {actual !== undefined && (
        <>
          <div>
            <dt>Expected</dt>
            <dd>
              <Marked text={expected} at={at} />
            </dd>
          </div>
          <div>
            <dt>Got</dt>
            <dd>
              <Marked text={actual} at={at} />
            </dd>
          </div>
        </>
      )}
    </dl>
  )
}

/** A text whose rest, from the first difference on, is marked. */
function Marked({ text, at }: { text: string; at: number }) {
  return (
    <>
      {text.slice(0, at)}
      <mark className={classes.difference}>{text.slice(at) || ' '}</mark>
    </>
  )
}

/** The arguments of a call, or the calls on an object, as a person would write them. */
export function inputText(input: unknown): string {
  if (Array.isArray(input)) return input.map(valueText).join(', ')
  const { construct = [], calls = [] } = (input ?? {}) as { construct?: unknown[]; calls?: { method: string; args: unknown[] }[] }
  return [
    `new(${construct.map(valueText).join(', ')})`,
    ...calls.map(({ method, args }) => `.${method}(${args.map(valueText).join(', ')})`),
  ].join('\n')
}
