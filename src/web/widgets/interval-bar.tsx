import { abilityWords, z90 } from './ability-words.ts'
import classes from './interval-bar.module.css'

type Estimate = { ability: number; standardError: number }
type Props = Estimate & { label: string; measured: boolean; bars?: { label: string; bar: number }[]; before?: Estimate }

/** The scale runs from 3 deviations below the middle of candidates to 3 above. */
const edge = 3
const share = (logits: number) => Math.min(100, Math.max(0, ((logits + edge) / (2 * edge)) * 100))

/** An ability with its 90 % interval, the bars of the targets as ticks, and perhaps where it was before. */
export function IntervalBar({ label, ability, standardError, measured, bars = [], before }: Props) {
  const words = measured ? abilityWords({ ability, standardError }, bars[0]) : 'not measured'
  return (
    <div className={classes.bar}>
      <div className={classes.words}>
        <span className={classes.label}>{label}</span>
        <span className={classes.where}>{words}</span>
      </div>
      <div className={classes.track} data-measured={measured} aria-hidden="true">
        <span className={classes.middle} />
        {measured && before && <span className={classes.before} style={bandOf(before)} />}
        {measured && before && <span className={classes.beforeMark} style={{ left: `${share(before.ability)}%` }} />}
        {measured && <span className={classes.band} style={bandOf({ ability, standardError })} />}
        {measured && <span className={classes.mark} style={{ left: `${share(ability)}%` }} />}
        {bars.map((one) => (
          <span key={one.label} className={classes.tick} style={{ left: `${share(one.bar)}%` }} />
        ))}
      </div>
      {bars.length > 0 && (
        <div className={classes.tickLabels} aria-hidden="true">
          {bars.map((one) => (
            <span key={one.label} data-side={share(one.bar) > 66 ? 'left' : 'right'} style={{ left: `${share(one.bar)}%` }}>
              {one.label}
            </span>
          ))}
        </div>
      )}
      <span className="visually-hidden">
        {measured
          ? `Estimate ${ability.toFixed(1)}, 90 % interval from ${(ability - z90 * standardError).toFixed(1)} to ${(ability + z90 * standardError).toFixed(1)} logits.`
          : ''}
        {before ? ` It was ${before.ability.toFixed(1)} before.` : ''}
        {bars.map((one) => ` ${one.label}: ${one.bar.toFixed(1)}.`).join('')}
      </span>
    </div>
  )
}

function bandOf({ ability, standardError }: Estimate) {
  const [low, high] = [share(ability - z90 * standardError), share(ability + z90 * standardError)]
  return { left: `${low}%`, width: `${high - low}%` }
}
