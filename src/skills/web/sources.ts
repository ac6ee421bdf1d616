import type { Evidence } from '../index.ts'

/** What each source of evidence is called. */
export const sourceWords: Record<Evidence['source'], string> = {
  item: 'Question',
  run: 'Test run',
  'key-point': 'Spoken answer',
  criterion: 'Criterion',
  'self-rating': 'Self-rating',
}
