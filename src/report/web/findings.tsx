import type { SessionEvent } from '../../sessions/index.ts'
import { EvidenceChip } from '../../web/widgets/index.ts'
import type { Report } from '../index.ts'
import { clockOfMoment } from './moment-clock.ts'
import classes from './report.module.css'

type Props = { report: Report; log: SessionEvent[]; onOpen: (moment: string) => void }

/** Strengths and areas for improvement: claim, quote, what a strong answer has, and the chip that opens the moment. */
export function Findings({ report, log, onOpen }: Props) {
  const chip = (moment: string) => <EvidenceChip label={clockOfMoment(log, moment)} onOpen={() => onOpen(moment)} />
  return (
    <>
      <section aria-labelledby="strengths">
        <h2 id="strengths">Strengths</h2>
        {report.strengths.length === 0 && <p>Nothing in this interview was strong enough to name. The next steps say where to begin.</p>}
        <ul className={classes.findings}>
          {report.strengths.map(({ claim, buildOn, moment, quote }) => (
            <li key={`${moment} ${claim}`}>
              <p className={classes.claim}>
                {claim} {chip(moment)}
              </p>
              {quote && <blockquote className={classes.quote}>{quote.text}</blockquote>}
              <p className={classes.quiet}>{buildOn}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="improvements">
        <h2 id="improvements">Areas for improvement</h2>
        {report.improvements.length === 0 && <p>No gap was found in what this interview covered.</p>}
        <ul className={classes.findings}>
          {report.improvements.map(({ claim, mistake, moment, quote, strongAnswer }) => (
            <li key={`${moment} ${claim}`}>
              <p className={classes.claim}>
                {claim} {mistake && <span className={classes.mistake}>{mistakeWords[mistake]}</span>} {chip(moment)}
              </p>
              {quote && <blockquote className={classes.quote}>{quote.text}</blockquote>}
              <p className={classes.strong}>
                <span className={classes.quiet}>A strong answer:</span> {strongAnswer}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const mistakeWords: Record<NonNullable<Report['improvements'][number]['mistake']>, string> = {
  M1: 'slow solution',
  M2: 'shallow understanding',
  M3: 'framework crutch',
  M4: 'algorithm gap',
  M5: 'design without scale',
  M6: 'design without a method',
  M7: 'Python habits',
  M8: 'research without impact',
  M9: 'weak communication',
  M10: 'behavioral misstep',
  M11: 'no strategy under time',
}
