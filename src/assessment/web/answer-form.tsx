import { Button } from '@mantine/core'
import { type FormEvent, lazy, Suspense, useCallback, useState } from 'react'
import { Keys, Waiting } from '../../web/widgets/index.ts'
import type { GivenAnswer, ShownAnswer, ShownItem } from '../index.ts'
import classes from './assessment.module.css'
import { ChoiceField } from './choice-field.tsx'
import { FlawField } from './flaw-field.tsx'
import { NumberField } from './number-field.tsx'
import { OrderField } from './order-field.tsx'
import { useAnswerKeys } from './use-answer-keys.ts'

const CodeField = lazy(() => import('./code-field.tsx'))

type Props = { sessionId: string; item: ShownItem; busy: boolean; onAnswer: (given: GivenAnswer) => void; onStop?: () => void }

/** The field that fits the kind of answer, and "I don't know" at equal rank. Keys: those of the field, 0, Enter. */
export function AnswerForm({ sessionId, item, busy, onAnswer, onStop }: Props) {
  /** What the field holds; it stays there while "I don't know" is chosen. */
  const [written, setWritten] = useState<GivenAnswer>()
  const [isUnknown, setUnknown] = useState(false)
  const given: GivenAnswer | undefined = isUnknown ? { kind: 'unknown' } : written
  const take = useCallback((answer: GivenAnswer | undefined) => {
    setUnknown(false)
    setWritten(answer)
  }, [])
  /** Where one of several is chosen, "I don't know" is one more of them. */
  const isOneOf = ['choice', 'flaw'].includes(item.answer.kind)

  function give() {
    if (given !== undefined && !busy) onAnswer(given)
  }

  useAnswerKeys((key, target) => {
    if (key === '0') setUnknown(true)
    else if (key === 'enter' && !['BUTTON', 'A', 'SUMMARY'].includes(target.tagName)) give()
    else return false
    return true
  })

  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        give()
      }}
    >
      <AnswerField sessionId={sessionId} item={item.id} answer={item.answer} given={given} onGive={take} onHandIn={give} />
      <label className={classes.option} data-chosen={isUnknown}>
        <input
          type={isOneOf ? 'radio' : 'checkbox'}
          name="answer"
          checked={isUnknown}
          onChange={(event) => setUnknown(event.currentTarget.checked)}
        />
        <span className={classes.letter} aria-hidden="true">
          0
        </span>
        <span>I don’t know</span>
      </label>
      <div className={classes.buttons}>
        <Button type="submit" disabled={given === undefined} loading={busy}>
          Answer and go on
        </Button>
        <Keys keys={item.answer.kind === 'code' ? ['Ctrl', 'Enter'] : ['Enter']} />
        {busy && given?.kind === 'code' && onStop && (
          <>
            <span role="status">Running your code …</span>
            <Button variant="subtle" color="gray" onClick={onStop}>
              Stop the run
            </Button>
          </>
        )}
      </div>
    </form>
  )
}

type FieldProps = {
  sessionId: string
  item: string
  answer: ShownAnswer
  given: GivenAnswer | undefined
  onGive: (given: GivenAnswer | undefined) => void
  onHandIn: () => void
}

function AnswerField({ sessionId, item, answer, given, onGive, onHandIn }: FieldProps) {
  switch (answer.kind) {
    case 'choice':
    case 'multiple':
      return <ChoiceField kind={answer.kind} options={answer.options} given={given} onGive={onGive} />
    case 'numeric':
      return <NumberField unit={answer.unit} given={given} onGive={onGive} />
    case 'ordering':
      return <OrderField options={answer.options} onGive={onGive} />
    case 'flaw':
      return <FlawField language={answer.language} lines={answer.lines} given={given} onGive={onGive} />
    case 'code':
      return (
        <Suspense fallback={<Waiting rows={2} sentence="Opening the editor …" />}>
          <CodeField sessionId={sessionId} item={item} answer={answer} onGive={onGive} onHandIn={onHandIn} />
        </Suspense>
      )
  }
}
