/** Reads what the grader ships with: words, their vectors, and what was learnt. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Lexicon, makeLexicon } from '../core/lexicon.ts'
import { type Knowledge, learntSchema } from '../core/make-grader.ts'

const folder = path.join(import.meta.dirname, '..', 'data')

/** The lexicon of the shipped word vectors, about 3 MB. */
export function loadLexicon(): Lexicon {
  const words = readFileSync(path.join(folder, 'words.txt'), 'utf8').trimEnd().split('\n')
  return makeLexicon(words, new Int8Array(readFileSync(path.join(folder, 'vectors.bin'))))
}

/** Everything the grader knows; read it once and keep it. */
export function loadKnowledge(): Knowledge {
  const learnt = learntSchema.parse(JSON.parse(readFileSync(path.join(folder, 'learnt.json'), 'utf8')))
  return { lexicon: loadLexicon(), pairs: learnt.pairs, model: learnt.model }
}
