/** The answers that people graded, read from the reference folder, and the samples of our own rubrics. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadCatalog } from '../../src/catalog/edge/load-catalog.ts'
import type { Rubric } from '../../src/catalog/index.ts'

/** `score` 0..1; `question` names the question across sets. */
export type Graded = { set: string; question: string; answer: string; score: number; words: number }
export type Sets = { answers: Graded[]; rubrics: Map<string, Rubric> }

const files = {
  neural: 'neural-networks-exam.jsonl',
  networks: 'communication-networks-saf.jsonl',
  beetle: 'beetle.jsonl',
  science: 'scientsbank-train.jsonl',
}
/** `bank`: what our authors wrote as candidates speak, with their own labels. No interviewer graded it; it shows the grader long spoken answers that are honest. */
export const setNames = [...Object.keys(files), 'bank']

type Line = { qid: string; question: string; reference: string; answer: string; score: number; max: number; references?: string[] }
type Points = Record<string, { reference: string; keyPoints: string[][]; misconceptions: string[] }>

/** Reads all sets, or says which file is absent. */
export function readSets(folder: string): Sets | { absent: string } {
  const points = path.join(folder, 'neural-networks-rubrics.json')
  const absent = [...Object.values(files).map((file) => path.join(folder, file)), points].find((file) => !existsSync(file))
  if (absent !== undefined) return { absent }
  const written = JSON.parse(readFileSync(points, 'utf8')) as Points
  const rubrics = new Map<string, Rubric>()
  const answers = Object.entries(files).flatMap(([set, file]) =>
    readFileSync(path.join(folder, file), 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => {
        const line = JSON.parse(text) as Line
        const question = `${set} ${line.qid}`
        if (!rubrics.has(question)) rubrics.set(question, rubricOf(question, line, set === 'neural' ? written[line.qid] : undefined))
        return { set, question, answer: line.answer, score: line.score / line.max, words: line.answer.trim().split(/\s+/).length }
      }),
  )
  return { answers: [...answers, ...readBank(rubrics)], rubrics }
}

function readBank(rubrics: Map<string, Rubric>): Graded[] {
  const { catalog } = loadCatalog(path.join(import.meta.dirname, '..', '..', 'content'))
  return catalog.rubrics.flatMap((rubric) => {
    const question = `bank ${rubric.id}`
    if (rubric.samples.length > 0) rubrics.set(question, { ...rubric, id: question, samples: [] })
    return rubric.samples.map(({ answer, score }) => ({ set: 'bank', question, answer, score, words: answer.split(/\s+/).length }))
  })
}

function rubricOf(id: string, { question, reference, references }: Line, points: Points[string] | undefined): Rubric {
  const point = ([text = '', ...phrasings]: string[], index: number) => ({ id: `point-${index + 1}`, text, phrasings, weight: 1 })
  const rubric: Rubric = { id, question, reference: points?.reference ?? reference, misconceptions: [], samples: [] }
  if (points) {
    rubric.keyPoints = points.keyPoints.map(point)
    rubric.misconceptions = points.misconceptions.map((text, index) => ({ id: `misconception-${index + 1}`, text, phrasings: [] }))
  } else if (references && references.length > 1) rubric.keyPoints = [point(references, 0)]
  return rubric
}
