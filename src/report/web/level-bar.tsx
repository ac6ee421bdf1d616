import { levelWord } from '../index.ts'
import classes from './report.module.css'

const share = (level: number) => `${((level - 1) / 3) * 100}%`

/** A level 1..4 with its 90 % interval, drawn and in words. */
export function LevelBar({ label, level, interval: [low, high] }: { label: string; level: number; interval: [number, number] }) {
  return (
    <div className={classes.level}>
      <div className={classes.levelWords}>
        <strong>{label}</strong>
        <span>
          {level.toFixed(1)} of 4, {levelWord(level)}{' '}
          <span className={classes.quiet}>
            (90 %: {low.toFixed(1)} to {high.toFixed(1)})
          </span>
        </span>
      </div>
      <div className={classes.track} aria-hidden="true">
        <span className={classes.band} style={{ left: share(low), width: `calc(${share(high)} - ${share(low)})` }} />
        <span className={classes.mark} style={{ left: share(level) }} />
      </div>
    </div>
  )
}
