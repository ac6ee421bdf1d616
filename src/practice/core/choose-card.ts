/** Which card comes next: what is about to be forgotten, and between that something new from where it is needed. */
import type { Memory } from './memory.ts'
import { dueAt, retrievability } from './memory.ts'

/** A card of a lesson (`flash`) or an item (`drill`); `need` says how much its skill matters for this person now. */
export type Candidate = { id: string; kind: 'flash' | 'drill'; skill: string; need: number }

export type Deck = {
  candidates: Candidate[]
  memories: ReadonlyMap<string, Memory>
  /** The card that was answered last; it does not come twice in a row while there is another. */
  lastCard: string | null
  /** How many new cards may still be begun today. */
  newLeft: number
  /** Cards answered today, which decides when a new one takes its turn. */
  doneToday: number
  now: number
}

/** After this many cards that are due, a new one takes its turn. */
const turnOfNew = 4

/** The next card, or undefined when nothing is due and nothing new is left for today. */
export function chooseCard({ candidates, memories, lastCard, newLeft, doneToday, now }: Deck): Candidate | undefined {
  const due = candidates
    .flatMap((card) => {
      const memory = memories.get(card.id)
      return memory !== undefined && dueAt(memory) <= now ? [{ card, known: retrievability(memory, now) }] : []
    })
    .sort((left, right) => left.known - right.known || (left.card.id < right.card.id ? -1 : 1))
    .map(({ card }) => card)
  const fresh = newLeft > 0 ? nextNew(candidates.filter(({ id }) => !memories.has(id))) : undefined
  const first = due.find(({ id }) => id !== lastCard)
  if (fresh !== undefined && (first === undefined || doneToday % (turnOfNew + 1) === turnOfNew)) return fresh
  return first ?? due[0]
}

/** Where it is needed most, the cards of the lesson before the drills, which need what the lesson says. */
function nextNew(cards: Candidate[]): Candidate | undefined {
  return [...cards].sort(
    (left, right) =>
      right.need - left.need ||
      (left.kind === right.kind ? 0 : left.kind === 'flash' ? -1 : 1) ||
      (left.skill === right.skill ? 0 : left.skill < right.skill ? -1 : 1) ||
      (left.id < right.id ? -1 : 1),
  )[0]
}
