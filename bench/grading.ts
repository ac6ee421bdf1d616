/**
 * How far the offline grader agrees with people, and how it is fooled: `node bench/grading.ts FOLDER`, where FOLDER holds the graded answers (see
 * `bench/grading/sets.ts`). Every answer is scored by a model that has not seen its question; intervals are 90 %, by bootstrap over questions.
 */
import { intervalOf, type Scored as Judged, withSamples } from '../src/grading/core/score-features.ts'
import { loadKnowledge } from '../src/grading/edge/load-knowledge.ts'
import { makeGrader } from '../src/grading/index.ts'
import { seededRandom } from '../src/kit/random.ts'
import { attackKinds } from './grading/attacks.ts'
import { lengthOnly, lexicalRidge, tfIdf } from './grading/baselines.ts'
import { fitBands } from './grading/fit-bands.ts'
import { foldsOf, heldForBands, scoreHeldOut, scoreLeftOutKind, scoreTransferred } from './grading/held-out.ts'
import { type Row, readRows } from './grading/rows.ts'
import { readSets, type Sets, setNames } from './grading/sets.ts'
import { correlation, rmse } from './grading/statistics.ts'
import { binFeatures } from './grading/train-trees.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.log('Usage: node bench/grading.ts FOLDER. FOLDER holds answers that people graded; they are not part of InterviewNode.')
  process.exit(2)
}
const sets = readSets(folder)
if ('absent' in sets) {
  console.log(`Nothing was measured: ${sets.absent} is not there.`)
  process.exit(1)
}

const knowledge = loadKnowledge()
const rows = readRows(sets, knowledge.lexicon, knowledge.pairs)
const binned = binFeatures(rows.map(({ features }) => features))
const held = scoreHeldOut(rows, binned)
const favoured = scoreHeldOut(rows, binned, { favoured: true })
const transferred = scoreTransferred(rows, binned)
const two = (value: number) => value.toFixed(2).replace(/^(-?)0\./, '$1.')
const line = (name: string, cells: string[]) => console.log(`| ${name} | ${cells.join(' | ')} |`)

agreement(sets, rows)
fooled(rows)
intervals(rows)
speed(sets)

function agreement({ answers }: Sets, all: Row[]): void {
  const scores = (list: Judged[]) => list.map(({ score }) => score)
  const sampled = withThreeSamples(all)
  const methods: [string, number[], ((index: number) => boolean)?][] = [
    ['length only', lengthOnly(sets as Sets)],
    ['TF-IDF cosine', tfIdf(sets as Sets)],
    ['ridge on lexical features, own set', lexicalRidge(all)],
    ['grader, question left out', scores(held)],
    ['grader, question left out, own set counts 4 x', scores(favoured)],
    ['grader, whole set left out', scores(transferred)],
    ['grader without its guard, question left out', held.map(({ honest }) => honest)],
    ['the answers left when 3 a question are samples: without them', scores(held), (index) => !sampled.isSample(index)],
    ['the same, with the 3 samples', sampled.scores, (index) => !sampled.isSample(index)],
  ]
  const figures = (least: number) => {
    for (const [name, predicted, counts = () => true] of methods)
      line(
        name,
        setNames.map((set) => {
          const chosen = answers.flatMap(({ question, score, words, set: own }, index) =>
            own === set && words >= least && counts(index) ? [{ question, score, predicted: predicted[index] ?? 0 }] : [],
          )
          const { r, low, high } = correlation(chosen, seededRandom(1))
          return `${two(r)} [${two(low)}, ${two(high)}]${name.startsWith('grader') ? ` ${two(rmse(chosen))}` : ''}`
        }),
      )
  }
  console.log('Pearson r with people [90 %], and RMSE of the grader; answers of at least four words')
  line('', setNames)
  line(
    '---',
    setNames.map(() => '---'),
  )
  figures(4)
  console.log('\nThe same with every answer, flattered by blank ones')
  figures(0)
}

/** Scores moved by the first three answers of each question that people marked differently, where there are such. */
function withThreeSamples(all: Row[]): { scores: number[]; isSample: (index: number) => boolean } {
  const samples = new Map<string, number[]>()
  for (const [index, { kind, question, score, words }] of all.entries()) {
    if (kind !== 'honest' || words < 4) continue
    const own = samples.get(question) ?? []
    const isNew =
      own.length < 3 &&
      (own.every((other) => all[other]?.score !== score) || (own.length === 2 && new Set(own.map((other) => all[other]?.score)).size === 2))
    if (isNew) samples.set(question, [...own, index])
  }
  const scores = all.map(({ question }, index) => {
    const { honest = 0, trust = 0 } = held[index] ?? {}
    const own = (samples.get(question) ?? []).map((other) => ({ modelScore: held[other]?.honest ?? 0, score: all[other]?.score ?? 0 }))
    return withSamples(honest, own) * trust
  })
  const used = new Set([...samples.values()].flat())
  return { scores, isSample: (index) => used.has(index) }
}

function fooled(all: Row[]): void {
  const meanOf = (value: (judged: Judged) => number, holds: (row: Row) => boolean) => {
    const chosen = all.flatMap((row, index) => (holds(row) ? [value(held[index] as Judged)] : []))
    return chosen.reduce((sum, one) => sum + one, 0) / chosen.length
  }
  console.log('\nMean score of answers that deserve nothing, on questions left out')
  line('kind', ['the guard knows the kind', 'the kind left out'])
  line('---', ['---', '---'])
  const pairs = attackKinds.map((kind) => {
    const pair = [
      meanOf(
        ({ score }) => score,
        (row) => row.kind === kind,
      ),
      scoreLeftOutKind(all, binned, kind, held),
    ]
    line(kind, pair.map(two))
    return pair
  })
  line(
    'mean',
    [0, 1].map((column) => two(pairs.reduce((sum, pair) => sum + (pair[column] ?? 0), 0) / pairs.length)),
  )
  const good = (row: Row) => row.kind === 'honest' && row.score >= 0.9 && row.words >= 4
  const [before, after] = [meanOf(({ honest }) => honest, good), meanOf(({ score }) => score, good)]
  line('right by construction', [
    two(
      meanOf(
        ({ score }) => score,
        (row) => row.kind === 'reference',
      ),
    ),
    '',
  ])
  console.log(`Good honest answers: ${two(before)} before the guard, ${two(after)} after it.`)
}

/** Bands for a question's fold come from the other folds; for a transferred set from the other sets. */
function intervals(all: Row[]): void {
  const fold = foldsOf(all)
  const byFold = new Map([...new Set(fold)].map((out) => [out, fitBands(heldForBands(all, held, (_, index) => fold[index] !== out))]))
  const bySet = new Map(setNames.map((set) => [set, fitBands(heldForBands(all, held, (row) => row.set !== set))]))
  const figures = (set: string, judged: Judged[], bandsOf: (index: number) => ReturnType<typeof fitBands> | undefined) => {
    const chosen = all.flatMap(({ kind, words, score, features, set: own }, index) => {
      const bands = bandsOf(index)
      if (kind !== 'honest' || words < 4 || own !== set || bands === undefined) return []
      const [low, high] = intervalOf({ bands }, judged[index]?.score ?? 0, features)
      return [{ inside: score >= low && score <= high, width: high - low }]
    })
    const share = chosen.filter(({ inside }) => inside).length / chosen.length
    return `${(100 * share).toFixed(0)} %, ${two(chosen.reduce((sum, { width }) => sum + width, 0) / chosen.length)}`
  }
  console.log('\nShare of held-out answers whose mark lies in the 90 % interval, and its mean width')
  line('', setNames)
  line(
    '---',
    setNames.map(() => '---'),
  )
  line(
    'question left out',
    setNames.map((set) => figures(set, held, (index) => byFold.get(fold[index] ?? 0))),
  )
  line(
    'whole set left out',
    setNames.map((set) => figures(set, transferred, () => bySet.get(set))),
  )
}

/** An answer of 200 words against six key points, as the product grades it; the median of many, after warming up. */
function speed({ answers, rubrics }: Sets): void {
  const rubric = [...rubrics.values()].find(({ keyPoints }) => keyPoints?.length === 6) ?? [...rubrics.values()][0]
  const texts = answers.filter(({ set }) => set === 'neural').map(({ answer }) => answer)
  const grade = makeGrader(knowledge)
  const times = Array.from({ length: 120 }, (_, round) => {
    const words = texts
      .slice(round, round + 40)
      .join(' ')
      .split(/\s+/)
      .slice(0, 200)
      .join(' ')
    const started = performance.now()
    if (rubric) grade(rubric, words)
    return performance.now() - started
  })
    .slice(20)
    .sort((left, right) => left - right)
  console.log(
    `\n200 words against ${rubric?.keyPoints?.length} key points: median ${times[50]?.toFixed(1)} ms, 95th percentile ${times[95]?.toFixed(1)} ms`,
  )
}
