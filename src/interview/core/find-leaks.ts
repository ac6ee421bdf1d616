import type { KeyPoint } from '../../catalog/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'

export type Withheld = { solutions: string[]; keyPoints: KeyPoint[] }
export type Leak = { event: string; text: string; leaked: string }

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The interviewer's lines that state a withheld key point or a line of the solution which the candidate had not said or written before. A line of code counts from 12
 * characters, since shorter ones are common to all programs.
 */
export function findLeaks(log: SessionEvent[], { solutions, keyPoints }: Withheld): Leak[] {
  const lines = solutions
    .flatMap((code) => code.split('\n').map((line) => line.trim()))
    .filter((line) => line.length >= 12 && !/^(def|class|import|from|return|"""|#)/.test(line))
  return log.flatMap((event, index) => {
    if (event.by !== 'interviewer' || event.text === null) return []
    const before = log
      .slice(0, index)
      .filter(({ by }) => by === 'candidate')
      .map(({ text }) => text ?? '')
      .join('\n')
    const line = lines.find((code) => event.text?.includes(code) && !before.includes(code))
    const point = keyPoints.find(({ text }) => plain(event.text ?? '').includes(plain(text)) && !plain(before).includes(plain(text)))
    const leaked = line ?? point?.text
    return leaked === undefined ? [] : [{ event: event.id, text: event.text, leaked }]
  })
}
