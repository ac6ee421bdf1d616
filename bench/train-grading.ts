/**
 * Learns what the grader ships with and writes it to `src/grading/data/learnt.json`: `node bench/train-grading.ts FOLDER`, where FOLDER holds the graded answers. Nothing of
 * the answers themselves is written but how often classes of words follow one another.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { learnPairs } from '../src/grading/core/fluency.ts'
import { rangesOf } from '../src/grading/core/score-features.ts'
import { loadLexicon } from '../src/grading/edge/load-knowledge.ts'
import { sentencesOf } from '../src/grading/index.ts'
import { fitBands } from './grading/fit-bands.ts'
import { fitParts, heldForBands, scoreHeldOut } from './grading/held-out.ts'
import { readRows } from './grading/rows.ts'
import { readSets } from './grading/sets.ts'
import { binFeatures } from './grading/train-trees.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: node bench/train-grading.ts FOLDER')
const sets = readSets(folder)
if ('absent' in sets) throw new Error(`The graded answers are not there: ${sets.absent}`)
const pairs = learnPairs(sets.answers.map(({ answer }) => sentencesOf(answer)))
const rows = readRows(sets, loadLexicon(), pairs)
const binned = binFeatures(rows.map(({ features }) => features))
const parts = fitParts({ rows, binned, chosen: rows.map((_, index) => index) })
const held = scoreHeldOut(rows, binned)
const bands = fitBands(heldForBands(rows, held, () => true))
const ranges = rangesOf(rows.map(({ features }) => features))
const file = path.join(import.meta.dirname, '..', 'src', 'grading', 'data', 'learnt.json')
writeFileSync(file, `${JSON.stringify({ pairs, model: { ...parts, bands, ranges } })}\n`)
console.log(`Learnt from ${rows.length} answers and attacks; written to ${file}.`)
