import { useEffect } from 'react'
import { ShortCodeEditor } from '../../judge/web/index.ts'
import { useTextDocument } from '../../sessions/web/index.ts'
import { Failed, Waiting } from '../../web/widgets/index.ts'
import type { GivenAnswer, ShownAnswer } from '../index.ts'

type Props = {
  sessionId: string
  item: string
  answer: Extract<ShownAnswer, { kind: 'code' }>
  onGive: (given: GivenAnswer | undefined) => void
  onHandIn: () => void
}

/** An editor for a few lines of Python, saved as they are typed; what stands in it is the answer once it differs from the start. */
export default function CodeField({ sessionId, item, answer: { starter, entryPoint, packages }, onGive, onHandIn }: Props) {
  const code = useTextDocument(sessionId, `code:${item}`, starter)
  const { text } = code
  useEffect(() => {
    if (text === null) return
    const answerOf = (written: string): GivenAnswer | undefined =>
      [starter.trim(), ''].includes(written.trim()) ? undefined : { kind: 'code', code: written }
    const tell = () => onGive(answerOf(text.toString()))
    // An untouched editor has nothing to say; it would take back an "I don't know" that was quicker.
    if (answerOf(text.toString())) tell()
    text.observe(tell)
    return () => text.unobserve(tell)
  }, [text, starter, onGive])

  if (text === null)
    return code.reason ? (
      <Failed error={new Error(code.reason)} onRetry={code.reload} />
    ) : (
      <Waiting rows={2} sentence="Opening your code …" />
    )
  return (
    <>
      <ShortCodeEditor text={text} label={`Python, ${entryPoint}`} saved={code.state} packages={packages} onHandIn={onHandIn} />
      {code.reason && <Failed error={new Error(code.reason)} />}
    </>
  )
}
