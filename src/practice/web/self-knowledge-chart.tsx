import { PlotFigure } from '../../web/widgets/index.ts'
import type { SelfKnowledge } from '../index.ts'
import classes from './learn.module.css'

/** What the person said they knew beside what they did know, week by week, and the gap in words. */
export function SelfKnowledgeChart({ knowledge: { weeks, cards, gap } }: { knowledge: SelfKnowledge }) {
  const percent = (share: number) => Math.round(share * 100)
  return (
    <section aria-labelledby="self-knowledge">
      <h2 id="self-knowledge" className={classes.subhead}>
        How well you know what you know
      </h2>
      {gap === null ? (
        <p className={classes.quiet}>
          Before each answer you say how sure you are. After 20 answers ({cards} so far) this compares what you said with how it went.
        </p>
      ) : (
        <p>{sayGap(gap)}</p>
      )}
      {weeks.length > 1 && (
        <PlotFigure
          plot={{
            title: 'Said to be known, and known, by week',
            x: { label: 'week, counted from your first', scale: 'linear' },
            y: { label: 'per cent', scale: 'linear', min: 0, max: 100 },
            marks: [
              {
                kind: 'line',
                label: 'how sure you were',
                dashed: true,
                points: weeks.map(({ selfScore }, index) => [index + 1, percent(selfScore)]),
              },
              {
                kind: 'line',
                label: 'how it went',
                dashed: false,
                points: weeks.map(({ outcome }, index) => [index + 1, percent(outcome)]),
              },
            ],
            alternative: `Two lines over ${weeks.length} weeks. ${weeks
              .map(
                ({ selfScore, outcome, cards: count }, index) =>
                  `Week ${index + 1}, ${count} cards: sure ${percent(selfScore)} %, went well ${percent(outcome)} %.`,
              )
              .join(' ')}`,
          }}
        />
      )}
    </section>
  )
}

function sayGap({ mean, low, high }: { mean: number; low: number; high: number }): string {
  const points = Math.abs(Math.round(mean * 100))
  const band = `(90 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)} points)`
  if (low > 0)
    return `You are surer than you should be, by about ${points} points ${band}. In an interview, check the step you feel sure of.`
  if (high < 0) return `You know more than you think, by about ${points} points ${band}. In an interview, say it as plainly as you know it.`
  return `How sure you feel fits how it goes, as far as can be seen ${band}.`
}
