import { useEffect, useState } from 'react'
import type { GivenAnswer } from '../index.ts'
import classes from './flaw-field.module.css'
import type { Span } from './python-spans.ts'

type Props = {
  language: 'python' | 'sql' | 'pipeline'
  lines: string[]
  given: GivenAnswer | undefined
  onGive: (given: GivenAnswer) => void
}

/** Numbered lines of code, or steps of a pipeline, one of which is pointed at. Long lines of code scroll within their block. */
export function FlawField({ language, lines, given, onGive }: Props) {
  const chosen = given?.kind === 'flaw' ? given.line : undefined
  const spans = useSpans(language, lines)
  const word = language === 'pipeline' ? 'step' : 'line'
  return (
    <fieldset className={classes.field}>
      <legend>Choose the {word} with the flaw</legend>
      <div className={classes.lines} data-language={language}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <label key={index} className={classes.line} data-chosen={chosen === index + 1}>
            <input
              type="radio"
              name="answer"
              aria-label={`${word === 'step' ? 'Step' : 'Line'} ${index + 1}: ${line.trim() || 'empty'}`}
              checked={chosen === index + 1}
              onChange={() => onGive({ kind: 'flaw', line: index + 1 })}
            />
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={classes.text}>
              {spans?.[index]?.map(({ text, look }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line never move
                <span key={place} data-look={look}>
                  {text}
                </span>
              )) ?? line}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The lines in colour, as soon as what knows Python is loaded. */
function useSpans(language: string, lines: string[]): Span[][] | undefined {
  const [spans, setSpans] = useState<Span[][]>()
  useEffect(() => {
    let isStale = false
    if (language === 'python') import('./python-spans.ts').then(({ pythonSpans }) => !isStale && setSpans(pythonSpans(lines)))
    return () => {
      isStale = true
    }
  }, [language, lines])
  return spans
}
