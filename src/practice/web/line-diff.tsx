import { diffLines, foldLines, type LineChange } from '../core/diff-lines.ts'
import classes from './submissions.module.css'

const signs = { same: ' ', added: '+', removed: '−' }
const words = { same: '', added: 'added', removed: 'removed' }

/** What changed between two versions of the code, with line numbers and a few lines around each change. */
export function LineDiff({ before, after, label }: { before: string; after: string; label: string }) {
  const changes = diffLines(before, after)
  const count = (kind: LineChange['kind']) => changes.filter((change) => change.kind === kind).length
  if (changes.every(({ kind }) => kind === 'same')) return <p className={classes.quiet}>The code is the same.</p>
  return (
    <>
      <p className={classes.quiet}>
        {count('added')} {count('added') === 1 ? 'line' : 'lines'} added, {count('removed')} removed.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling long lines needs focus */}
      <section className={classes.code} aria-label={label} tabIndex={0}>
        <table className={classes.lines}>
          <tbody>
            {foldLines(changes).map((stretch, place) =>
              stretch.kind === 'gap' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name than their place
                <tr key={`gap ${place}`} className={classes.gap}>
                  <td colSpan={4}>
                    … {stretch.count} unchanged {stretch.count === 1 ? 'line' : 'lines'}
                  </td>
                </tr>
              ) : (
                stretch.lines.map((line) => (
                  <tr key={`${line.before} ${line.after}`} data-kind={line.kind}>
                    <td className={classes.number}>{line.before ?? ''}</td>
                    <td className={classes.number}>{line.after ?? ''}</td>
                    <td className={classes.sign}>
                      <span aria-hidden="true">{signs[line.kind]}</span>
                      <span className="visually-hidden">{words[line.kind]}</span>
                    </td>
                    <td className={classes.text}>{line.text || ' '}</td>
                  </tr>
                ))
              ),
            )}
          </tbody>
        </table>
      </section>
    </>
  )
}
