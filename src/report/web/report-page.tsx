import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../web/api.ts'
import { Page, QueryView, TrustNote } from '../../web/widgets/index.ts'
import type { ReportPage as ReportPageData } from '../index.ts'
import { CriteriaRow } from './criteria-row.tsx'
import { Findings } from './findings.tsx'
import { MomentPane } from './moment-pane.tsx'
import classes from './report.module.css'
import { Timeline } from './timeline.tsx'

/** The report of one interview, or the sample, with each claim's moment beside the text. */
export function ReportPage() {
  const { sessionId = 'sample' } = useParams({ strict: false }) as { sessionId?: string }
  const sample = sessionId === 'sample'
  const own = useQuery(api.report.get.queryOptions({ input: { sessionId }, enabled: !sample }))
  const example = useQuery(api.report.sample.queryOptions({ enabled: sample }))
  return <QueryView query={sample ? example : own}>{(page) => <Letter page={page} />}</QueryView>
}

function Letter({ page }: { page: ReportPageData }) {
  const { report, log } = page
  const [moment, setMoment] = useState<string | undefined>()
  const pane = useRef<HTMLElement>(null)

  function open(id: string) {
    setMoment(id)
    requestAnimationFrame(() => pane.current?.focus({ preventScroll: window.innerWidth >= 1000 }))
  }

  return (
    <Page title={page.sample ? `Sample report: ${page.title}` : `Report: ${page.title}`} lead={report.headline} width="wide">
      {page.sample && (
        <p className={classes.sample}>
          This is a sample: a scripted candidate, judged by the same engine that will judge you. Your own reports look like this.{' '}
          <Link to="/welcome">Set up my target</Link>
        </p>
      )}
      <div className={classes.columns} data-open={moment !== undefined}>
        <article className={classes.letter}>
          <CriteriaRow report={report} log={log} onOpen={open} />
          <Findings report={report} log={log} onOpen={open} />
          <section aria-labelledby="next-steps">
            <h2 id="next-steps">Actionable next steps</h2>
            {report.nextSteps.length === 0 ? (
              <p>No step follows from this interview.</p>
            ) : (
              <ol className={classes.steps}>
                {report.nextSteps.map((step) => (
                  <li key={`${step.kind} ${step.ref}`}>
                    <StepLink step={step} /> <span className={classes.minutes}>{step.minutes} min</span>
                    <p>{step.reason}</p>
                  </li>
                ))}
              </ol>
            )}
            {!page.sample && (
              <Button component={Link} to="/roadmap" variant="filled">
                See what changed in my roadmap
              </Button>
            )}
          </section>
          <NotJudged report={report} />
          <Delivery report={report} />
          <Timeline report={report} selected={moment} onOpen={open} />
          <TrustNote
            made="Made offline, by counting events and matching your words to anchored criteria."
            agreement="Its agreement with human interviewers has not been measured yet; one interview is one noisy observation."
          />
        </article>
        <MomentPane ref={pane} log={log} moment={moment} onClose={() => setMoment(undefined)} />
      </div>
    </Page>
  )
}

function StepLink({ step }: { step: ReportPageData['report']['nextSteps'][number] }) {
  switch (step.kind) {
    case 'problem':
      return (
        <Link to="/practise/$problemId" params={{ problemId: step.ref }}>
          Solve another problem: {words(step.ref)}
        </Link>
      )
    case 'interview':
      return <Link to="/interview">Sit this interview again</Link>
    case 'question':
      return <Link to="/interview">Tell it again under time: {words(step.ref)}</Link>
    default:
      return <Link to="/assess">Measure {words(step.skill)} again</Link>
  }
}

const words = (id: string) => id.replaceAll('-', ' ')

function NotJudged({ report }: { report: ReportPageData['report'] }) {
  if (report.notJudged.length === 0) return null
  return (
    <section aria-labelledby="not-judged">
      <h2 id="not-judged">Not judged</h2>
      <ul className={classes.plain}>
        {report.notJudged.map(({ what, why }) => (
          <li key={`${what} ${why}`}>
            <strong>{what}.</strong> {why}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Delivery({ report: { delivery } }: { report: ReportPageData['report'] }) {
  const figures = [
    ['Words said', delivery.wordsSaid],
    ['Turns', delivery.turns],
    ['Words a turn', delivery.wordsPerTurn],
    ['Fillers in 100 words', delivery.fillersPer100Words],
    ['Longest silence', `${delivery.longestSilenceSeconds} s`],
  ]
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">Delivery</h2>
      <dl className={classes.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
