import type { SessionEvent } from '../../sessions/index.ts'
import { EvidenceChip } from '../../web/widgets/index.ts'
import type { Report } from '../index.ts'
import { LevelBar } from './level-bar.tsx'
import { clockOfMoment } from './moment-clock.ts'
import classes from './report.module.css'

/** The criteria with level, interval and anchor, and under them the overall level. */
export function CriteriaRow({ report, log, onOpen }: { report: Report; log: SessionEvent[]; onOpen: (moment: string) => void }) {
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">Criteria</h2>
      {report.overall && (
        <div className={classes.overall}>
          <LevelBar label="Overall" {...report.overall} />
        </div>
      )}
      <ul className={classes.criteria}>
        {report.criteria.map((criterion) => (
          <li key={`${criterion.phase} ${criterion.id}`}>
            <LevelBar label={criterion.title} level={criterion.level} interval={criterion.interval} />
            <p className={classes.anchor}>{criterion.seen}</p>
            <p className={classes.quiet}>Nearest anchor: {criterion.anchor}</p>
            <span className={classes.chips}>
              {criterion.moments.map((moment) => (
                <EvidenceChip key={moment} label={clockOfMoment(log, moment)} onOpen={() => onOpen(moment)} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {report.criteria.length === 0 && <p>No criterion could be judged from this interview.</p>}
    </section>
  )
}
