import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { GivenAnswer } from '../index.ts'
import { parseNumber } from './parse-number.ts'

type Props = { unit: string | null; given: GivenAnswer | undefined; onGive: (given: GivenAnswer | undefined) => void }

/** A number as people write it, with its unit. */
export function NumberField({ unit, given, onGive }: Props) {
  const [text, setText] = useState('')
  const isNumber = parseNumber(text, unit) !== undefined
  return (
    <TextInput
      label={unit ? `Your answer, in ${unit}` : 'Your answer, a number'}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      error={text !== '' && !isNumber && given === undefined ? 'Write a number, such as 0.25, 25 % or 1/4.' : undefined}
      onChange={(event) => {
        const written = event.currentTarget.value
        const value = parseNumber(written, unit)
        setText(written)
        onGive(value === undefined ? undefined : { kind: 'numeric', value })
      }}
    />
  )
}
