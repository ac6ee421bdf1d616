import { Markdown } from '../../web/widgets/index.ts'
import type { GivenAnswer } from '../index.ts'
import classes from './assessment.module.css'
import { useAnswerKeys } from './use-answer-keys.ts'

type Props = {
  kind: 'choice' | 'multiple'
  options: { id: string; text: string }[]
  given: GivenAnswer | undefined
  onGive: (given: GivenAnswer | undefined) => void
}

/** Options as large targets with letters; keys A to E. */
export function ChoiceField({ kind, options, given, onGive }: Props) {
  const chosen = given?.kind === 'choice' ? [given.option] : given?.kind === 'multiple' ? given.options : []

  function choose(id: string) {
    if (kind === 'choice') return onGive({ kind, option: id })
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].sort()
    onGive(next.length === 0 ? undefined : { kind, options: next })
  }

  useAnswerKeys((key) => {
    if (!options.some(({ id }) => id === key)) return false
    choose(key)
    return true
  })

  return (
    <fieldset className={classes.options}>
      <legend>{kind === 'multiple' ? 'Choose all that apply' : 'Choose one'}</legend>
      {options.map(({ id, text }) => (
        <label key={id} className={classes.option} data-chosen={chosen.includes(id)}>
          <input
            type={kind === 'multiple' ? 'checkbox' : 'radio'}
            name="answer"
            checked={chosen.includes(id)}
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
  )
}
