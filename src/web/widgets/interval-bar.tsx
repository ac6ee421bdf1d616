import { abilityWords, z90 } from './ability-words.ts'
import classes from './interval-bar.module.css'

type Estimate = { ability: number; standardError: number }
type Bar = { label: string; bar: number }
/** `why` says in words why there is no measurement, or what else a reader should know of it. */
type Props = Estimate & { label: string; measured: boolean; bars?: Bar[]; before?: Estimate | undefined; why?: string | undefined }

/** The scale runs from 3 deviations below the middle of candidates to 3 above. */
const edge = 3
const share = (logits: number) => Math.min(100, Math.max(0, ((logits + edge) / (2 * edge)) * 100))

/** An ability with its 90 % interval, the bars of the targets as ticks, and perhaps where it was before. */
export function IntervalBar({ label, ability, standardError, measured, bars = [], before, why }: Props) {
  const words = measured ? abilityWords({ ability, standardError }, bars) : 'not measured'
  const ticks = placeTicks(bars)
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
        {ticks.map(({ text, at }) => (
          <span key={text} className={classes.tick} style={{ left: `${at}%` }} />
        ))}
      </div>
      {ticks.length > 0 && (
        <div className={classes.tickLabels} data-rows={Math.max(...ticks.map(({ row }) => row)) + 1} aria-hidden="true">
          {ticks.map(({ text, at, row }) => (
            <span key={text} data-row={row} style={{ left: `${at}%`, transform: `translateX(-${at}%)` }}>
              {text}
            </span>
          ))}
        </div>
      )}
      {why && <span className={classes.why}>{why}</span>}
      <span className="visually-hidden">
        {measured
          ? `Estimate ${ability.toFixed(1)}, 90 % interval from ${(ability - z90 * standardError).toFixed(1)} to ${(ability + z90 * standardError).toFixed(1)} logits.`
          : ''}
        {measured && before ? ` It was ${before.ability.toFixed(1)} before.` : ''}
        {bars.map((one) => ` ${one.label}: ${one.bar.toFixed(1)}.`).join('')}
      </span>
    </div>
  )
}

function bandOf({ ability, standardError }: Estimate) {
  const [low, high] = [share(ability - z90 * standardError), share(ability + z90 * standardError)]
  return { left: `${low}%`, width: `${high - low}%` }
}

type Tick = { text: string; at: number; row: number }

/**
 * Targets with the same bar share a tick. A label is moved left by as much of its own width as its tick stands from the left, so it never leaves the bar; one that
 * would run into another takes the next row.
 */
function placeTicks(bars: Bar[]): Tick[] {
  const ends: number[] = []
  return [...Map.groupBy(bars, ({ bar }) => bar)]
    .sort(([left], [right]) => left - right)
    .map(([bar, those]) => {
      const text = those.map(({ label }) => label).join(', ')
      const at = share(bar)
      // About 6.5 px a letter, of at least 300 px.
      const wide = text.length * 2.2 + 3
      const from = at - (wide * at) / 100
      const free = ends.findIndex((end) => end <= from)
      const row = free === -1 ? ends.length : free
      ends[row] = from + wide
      return { text, at, row }
    })
}
