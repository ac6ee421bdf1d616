import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { Keys, Markdown } from '../../web/widgets/index.ts'
import type { GivenAnswer, ShownItem } from '../index.ts'
import classes from './assessment.module.css'
import { parseNumber } from './parse-number.ts'

type Props = { item: ShownItem; busy: boolean; onAnswer: (given: GivenAnswer) => void }

/** Options as large targets with letters, or a number with its unit; "I don't know" at equal rank. Keys: A to E, 0, Enter. */
export function AnswerForm({ item, busy, onAnswer }: Props) {
  const { answer } = item
  const [chosen, setChosen] = useState<string[]>([])
  const [number, setNumber] = useState('')
  const [unknown, setUnknown] = useState(false)
  const parsed = answer.kind === 'numeric' ? parseNumber(number, answer.unit) : undefined
  const ready = unknown || (answer.kind === 'numeric' ? parsed !== undefined : chosen.length > 0)

  function choose(id: string) {
    setUnknown(false)
    setChosen((before) =>
      answer.kind === 'multiple' ? (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]) : [id],
    )
  }

  function give() {
    if (!ready || busy) return
    if (unknown) onAnswer({ kind: 'unknown' })
    else if (answer.kind === 'numeric') onAnswer({ kind: 'numeric', value: parsed ?? 0 })
    else if (answer.kind === 'choice') onAnswer({ kind: 'choice', option: chosen[0] ?? '' })
    else onAnswer({ kind: 'multiple', options: [...chosen].sort() })
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        ['INPUT', 'TEXTAREA'].includes(target.tagName) ||
        target.closest('[role="dialog"]')
      )
        return
      const key = event.key.toLowerCase()
      if (answer.kind !== 'numeric' && answer.options.some(({ id }) => id === key)) choose(key)
      else if (key === '0') setUnknown(true)
      else if (key === 'enter' && !['BUTTON', 'A', 'SUMMARY'].includes(target.tagName)) give()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        give()
      }}
    >
      {answer.kind === 'numeric' ? (
        <TextInput
          label={answer.unit ? `Your answer, in ${answer.unit}` : 'Your answer, a number'}
          value={number}
          inputMode="decimal"
          autoComplete="off"
          error={number !== '' && parsed === undefined && !unknown ? 'Write a number, such as 0.25, 25 % or 1/4.' : undefined}
          onChange={(event) => {
            setUnknown(false)
            setNumber(event.currentTarget.value)
          }}
        />
      ) : (
        <fieldset className={classes.options}>
          <legend>{answer.kind === 'multiple' ? 'Choose all that apply' : 'Choose one'}</legend>
          {answer.options.map(({ id, text }) => (
            <label key={id} className={classes.option} data-chosen={chosen.includes(id) && !unknown}>
              <input
                type={answer.kind === 'multiple' ? 'checkbox' : 'radio'}
                name="answer"
                checked={chosen.includes(id) && !unknown}
                onChange={() => choose(id)}
              />
              <span className={classes.letter} aria-hidden="true">
                {id.toUpperCase()}
              </span>
              <span className={classes.optionText}>
                <Markdown text={text} />
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label className={classes.option} data-chosen={unknown}>
        <input
          type={answer.kind === 'choice' ? 'radio' : 'checkbox'}
          name="answer"
          checked={unknown}
          onChange={(event) => setUnknown(event.currentTarget.checked)}
        />
        <span className={classes.letter} aria-hidden="true">
          0
        </span>
        <span>I don’t know</span>
      </label>
      <div className={classes.buttons}>
        <Button type="submit" disabled={!ready} loading={busy}>
          Answer and go on
        </Button>
        <Keys keys={['Enter']} />
      </div>
    </form>
  )
}
