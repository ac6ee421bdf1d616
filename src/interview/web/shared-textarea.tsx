import { Textarea, type TextareaProps } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { Text } from 'yjs'

type Props = Omit<TextareaProps, 'value' | 'onChange'> & { text: Text }

/** A plain field on a shared text: only what changed is changed, so two tabs can write at once. */
export function SharedTextarea({ text, ...props }: Props) {
  const value = useSyncExternalStore(
    (listener) => {
      text.observe(listener)
      return () => text.unobserve(listener)
    },
    () => text.toString(),
  )
  return <Textarea {...props} value={value} onChange={(event) => replaceText(text, event.currentTarget.value)} />
}

/** Turns the text into another one by the smallest single replacement. */
export function replaceText(text: Text, next: string): void {
  const before = text.toString()
  let start = 0
  while (start < before.length && start < next.length && before[start] === next[start]) start += 1
  let end = 0
  while (end < before.length - start && end < next.length - start && before[before.length - 1 - end] === next[next.length - 1 - end])
    end += 1
  const insert = next.slice(start, next.length - end)
  text.doc?.transact(() => {
    if (before.length - start - end > 0) text.delete(start, before.length - start - end)
    if (insert !== '') text.insert(start, insert)
  })
}
