/**
 * How far the offline grader agrees with people, and how it is fooled: `node bench/grading.ts FOLDER`, where FOLDER holds the graded answers (see
 * `bench/grading/sets.ts`). Every answer is scored by a model that has not seen its question; intervals are 90 %, by bootstrap over questions.
 */
import { cpus, loadavg } from 'node:os'
import { intervalOf, type Scored as Judged, rangesOf, type ScoreModel, withSamples } from '../src/grading/core/score-features.ts'
import { loadKnowledge } from '../src/grading/edge/load-knowledge.ts'
import { makeGrader } from '../src/grading/index.ts'
import { seededRandom } from '../src/kit/random.ts'
import { attackKinds } from './grading/attacks.ts'
import { lengthOnly, lexicalRidge, tfIdf } from './grading/baselines.ts'
import { fitBands } from './grading/fit-bands.ts'
import { foldsOf, heldForBands, scoreHeldOut, scoreLeftOutKind, scoreTransferred } from './grading/held-out.ts'
import { leastWidth } from './grading/least-width.ts'
import { scoresOfPadded } from './grading/padding.ts'
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

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, load average ${(loadavg()[0] ?? 0).toFixed(1)}; ${sets.answers.length} answers to ${sets.rubrics.size} questions\n`,
)
agreement(sets, rows)
fooled(rows)
intervals(rows)
padded(sets)
speed(sets)

function agreement({ answers }: Sets, all: Row[]): void {
  const scores = (list: Judged[]) => list.map(({ score }) => score)
  const sampled = withThreeSamples(all)
  const fold = foldsOf(all)
  const methods: [string, number[], ((index: number) => boolean)?][] = [
    ['length only', lengthOnly(sets as Sets)],
    ['TF-IDF cosine', tfIdf(sets as Sets)],
    ['ridge on lexical features, own set', lexicalRidge(all)],
    ['grader, question left out', scores(held)],
    ['grader, the half of the questions on which settings were chosen', scores(held), (index) => (fold[index] ?? 0) % 2 === 0],
    ['grader, the other half', scores(held), (index) => (fold[index] ?? 0) % 2 === 1],
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

/** Bands and ranges for a question's fold come from the other folds; for a transferred set from the other sets. */
function intervals(all: Row[]): void {
  const fold = foldsOf(all)
  const learn = (chosen: (row: Row, index: number) => boolean) => ({
    bands: fitBands(heldForBands(all, held, chosen)),
    ranges: rangesOf(all.filter(chosen).map(({ features }) => features)),
  })
  const byFold = new Map([...new Set(fold)].map((out) => [out, learn((_, index) => fold[index] !== out)]))
  const bySet = new Map(setNames.map((set) => [set, learn((row) => row.set !== set)]))
  console.log('\nShare of held-out answers whose mark lies in the 90 % interval, and its mean width')
  line('', [...setNames, 'all answers'])
  line(
    '---',
    [...setNames, ''].map(() => '---'),
  )
  const figures = (
    name: string,
    judged: Judged[],
    learnt: (row: Row, index: number) => Pick<ScoreModel, 'bands' | 'ranges'> | undefined,
  ) => {
    const found = all.flatMap((row, index) => {
      const known = learnt(row, index)
      if (row.kind !== 'honest' || row.words < 4 || known === undefined) return []
      const [low, high] = intervalOf(known, judged[index]?.score ?? 0, row.features)
      return [{ set: row.set, inside: row.score >= low - 1e-9 && row.score <= high + 1e-9, width: high - low }]
    })
    line(
      name,
      [...setNames, undefined].map((set) => {
        const chosen = found.filter((one) => set === undefined || one.set === set)
        const share = chosen.filter(({ inside }) => inside).length / chosen.length
        return `${(100 * share).toFixed(0)} %, ${two(chosen.reduce((sum, { width }) => sum + width, 0) / chosen.length)}`
      }),
    )
    return found
  }
  const found = figures('question left out', held, (_, index) => byFold.get(fold[index] ?? 0))
  figures('whole set left out', transferred, ({ set }) => bySet.get(set))
  const byWidth = [...found].sort((left, right) => left.width - right.width)
  const [narrow, wide] = [byWidth.slice(0, byWidth.length / 2), byWidth.slice(byWidth.length / 2)]
  const shareInside = (chosen: typeof found) => `${((100 * chosen.filter(({ inside }) => inside).length) / chosen.length).toFixed(0)} %`
  console.log(`The narrower half of the intervals holds ${shareInside(narrow)} of the marks, the wider half ${shareInside(wide)}.`)
  const least = leastWidth(heldForBands(all, held, () => true))
  console.log(`With the marks known in hindsight, no intervals by score alone that hold 90 % are narrower than ${two(least)} on average.`)
}

/** Right answers said twice, and with sentences about something else, by the grader that ships. */
function padded(given: Sets): void {
  console.log(
    '\nRight answers repeated and padded, scored by the model that ships: mean change, and the share of answers that change by more than .05',
  )
  for (const { name, changes } of scoresOfPadded(makeGrader(knowledge), given)) {
    const mean = changes.reduce((sum, change) => sum + Math.abs(change), 0) / changes.length
    const share = changes.filter((change) => Math.abs(change) > 0.05).length / changes.length
    line(name, [two(mean), `${(100 * share).toFixed(1)} %`, `${changes.length} answers`])
  }
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
