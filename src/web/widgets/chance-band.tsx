import { chanceWords } from './ability-words.ts'
import classes from './chance-band.module.css'

/** A chance as a band with its interval, and in natural frequencies. */
export function ChanceBand({ label, chance, interval: [low, high] }: { label: string; chance: number; interval: [number, number] }) {
  return (
    <div className={classes.chance}>
      <div className={classes.words}>
        <span className={classes.label}>{label}</span>
        <span>{chanceWords(chance, [low, high])}</span>
      </div>
      <div className={classes.track} aria-hidden="true">
        <span className={classes.band} style={{ left: `${low * 100}%`, width: `${Math.max(1, (high - low) * 100)}%` }} />
        <span className={classes.mark} style={{ left: `${chance * 100}%` }} />
      </div>
    </div>
  )
}
