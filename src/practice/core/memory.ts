/** What is remembered of a card: FSRS (Ye, Su & Cao 2022), as ts-fsrs computes it, without its random spread of the dates. */
import { createEmptyCard, fsrs, type Grade, type Card as MemoryOfCard, Rating } from 'ts-fsrs'

/** Stability, difficulty and when the card is due. */
export type Memory = MemoryOfCard

/** How an answer went: wrong or not known; right with effort, in part or without being sure; right and sure. */
export type Recall = 'again' | 'hard' | 'good'

/** Cards come back when nine in ten would still be known. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false })

const grades: Record<Recall, Grade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good }

/** The memory after a review at a time (milliseconds since 1970); undefined before the first one. */
export function remember(memory: Memory | undefined, recall: Recall, at: number): Memory {
  return scheduler.next(memory ?? createEmptyCard(at), at, grades[recall]).card
}

/** The chance, 0..1, that the card would be known at a time (milliseconds since 1970). */
export function retrievability(memory: Memory, at: number): number {
  return scheduler.get_retrievability(memory, at, false)
}

/** When the card should be seen again, in milliseconds since 1970. */
export const dueAt = (memory: Memory) => memory.due.getTime()
