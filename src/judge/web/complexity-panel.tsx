import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconStopwatch } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { client } from '../../web/api.ts'
import { Failed, Waiting } from '../../web/widgets/index.ts'
import { complexityWords } from '../core/complexity-words.ts'
import type { ComplexityClass, ComplexityReport } from '../index.ts'
import classes from './complexity-panel.module.css'
import { ComplexityQuestion } from './complexity-question.tsx'
import { getRunner } from './runner.ts'
import { useClaim } from './use-claim.ts'
import { isUnavailable } from './use-run.ts'

const ComplexityChart = lazy(() => import('./complexity-chart.tsx'))

/** CPU seconds for measuring in the browser; a person waits for it. */
const budgetSeconds = 3

type Props = {
  sessionId: string
  problem: string
  entryPoint: string
  packages: string[]
  codeOf: () => string
  inBrowser: boolean
  disabled: boolean
}
type Measured = { report: ComplexityReport; claim: ComplexityClass | undefined }

const icons = { good: IconCircleCheck, warn: IconAlertTriangle, info: IconInfoCircle }

/** First one's own word about the order of the solution, then the measurement beside it, and what a good solution reaches. */
export function ComplexityPanel({ sessionId, problem, entryPoint, packages, codeOf, inBrowser, disabled }: Props) {
  const [claim, setClaim] = useClaim(sessionId)
  const measuring = useMutation({
    mutationFn: async (): Promise<Measured> => {
      const said = claim === undefined || claim === 'not-sure' ? undefined : claim
      return {
        claim: said,
        report: await measure({ sessionId, problem, code: codeOf(), claim: said }, { entryPoint, packages, inBrowser }),
      }
    },
  })
  return (
    <section className={classes.panel} aria-label="Time complexity">
      <ComplexityQuestion
        claim={claim}
        onClaim={setClaim}
        disabled={disabled}
        description={
          measuring.data
            ? undefined
            : 'Say it as you would to an interviewer, n being the size of the input. Then your code is timed on inputs of growing size, and you see what is possible.'
        }
      />
      <div className={classes.actions}>
        <Button
          variant={claim === undefined ? 'default' : 'filled'}
          leftSection={<IconStopwatch size={16} stroke={1.5} />}
          onClick={() => measuring.mutate()}
          disabled={claim === undefined || disabled}
          loading={measuring.isPending}
        >
          Measure
        </Button>
        {measuring.isPending && (
          <span role="status" className={classes.quiet}>
            <Loader size="xs" /> Running your code on growing inputs, a few seconds …
          </span>
        )}
        {disabled && <span className={classes.quiet}>This session has ended. Start afresh to measure a solution.</span>}
      </div>
      {measuring.isError && <Failed error={measuring.error} kept="Your code is kept." onRetry={() => measuring.mutate()} />}
      <div aria-live="polite">{measuring.data && !measuring.isPending && <Report {...measuring.data} />}</div>
    </section>
  )
}

function Report({ report, claim }: Measured) {
  const { measured, sentences, tone } = complexityWords(report, claim)
  const Icon = icons[tone]
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'start' }), [])
  return (
    <div ref={place} className={classes.report}>
      <dl className={classes.three}>
        <div>
          <dt>You said</dt>
          <dd>{claim ?? 'not sure'}</dd>
        </div>
        <div>
          <dt>Measured</dt>
          <dd>{report.measured !== 'unknown' ? report.measured : report.range ? `${report.range[0]} to ${report.range[1]}` : 'unknown'}</dd>
        </div>
        <div>
          <dt>Expected</dt>
          <dd>{report.expected ?? 'told once you say yours'}</dd>
        </div>
      </dl>
      <div className={classes.words} data-tone={tone}>
        <Icon size={18} stroke={1.5} aria-hidden="true" />
        <div>
          <p>{measured}</p>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {report.points.length > 1 && (
        <Suspense fallback={<Waiting rows={2} />}>
          <ComplexityChart report={report} />
        </Suspense>
      )}
    </div>
  )
}

type Job = { sessionId: string; problem: string; code: string; claim: ComplexityClass | undefined }

/** Measures on the server, or in the browser where the server runs no code. */
async function measure(
  job: Job,
  { entryPoint, packages, inBrowser }: Pick<Props, 'entryPoint' | 'packages' | 'inBrowser'>,
): Promise<ComplexityReport> {
  if (!inBrowser) {
    try {
      return await client.judge.complexity(job)
    } catch (error) {
      if (!isUnavailable(error)) throw error
    }
  }
  const { generator } = await client.judge.generator({ sessionId: job.sessionId, problem: job.problem })
  if (generator === null) throw new Error('No inputs of growing size were written for this problem, so its time cannot be measured.')
  const { points, error } = await getRunner().measure(job.code, entryPoint, generator, budgetSeconds, packages)
  const report = await client.judge.complexity({ ...job, points })
  return error ? { ...report, message: report.message ?? `Measuring ended early: ${error.message}` } : report
}
