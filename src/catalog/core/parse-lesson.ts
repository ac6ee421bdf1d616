/** Reads the Markdown of a lesson into its parts. */
import type { z } from 'zod'
import { diagramSchema, type Lesson, lessonSchema } from '../lesson-model.ts'
import { plotSchema } from '../model.ts'
import { sayIssues } from './say-issues.ts'

export const lessonHeadings = ['The idea', 'A worked example', 'Picture', 'Common mistakes', 'Cards', 'References'] as const
type Heading = (typeof lessonHeadings)[number]

export type ParsedLesson = { lesson: Lesson; problems: [] } | { lesson: undefined; problems: { field: string; reason: string }[] }

/** The lesson in this text, or everything that is wrong with it; `id` is the skill that it teaches. */
export function parseLesson(id: string, text: string): ParsedLesson {
  const [head = '', ...rest] = splitAt(text, '## ')
  const sections = new Map(rest.map((part) => [firstLine(part), afterFirstLine(part)]))
  const found = [...sections.keys()]
  if (rest.length !== sections.size || found.join('\n') !== lessonHeadings.join('\n'))
    return failed([{ field: '', reason: `the headings must be, in this order: ${lessonHeadings.join(', ')}` }])
  const section = (heading: Heading) => sections.get(heading) ?? ''
  const { picture, reading, problems } = parsePicture(section('Picture'))
  const draft = {
    id,
    title: firstLine(head.trim()).replace(/^# /, ''),
    lead: afterFirstLine(head.trim()),
    idea: section('The idea'),
    example: section('A worked example'),
    picture,
    reading,
    mistakes: section('Common mistakes'),
    cards: splitAt(section('Cards'), '### ')
      .filter((part) => part !== '')
      .map((part) => ({ id: `${id}/${slugOf(firstLine(part))}`, question: firstLine(part), answer: afterFirstLine(part) })),
    references: section('References')
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.slice(2).trim()),
  }
  if (!head.trim().startsWith('# ')) problems.push({ field: 'title', reason: 'the first line must be "# " and the title' })
  if (problems.length > 0) return failed(problems)
  const parsed = lessonSchema.safeParse(draft)
  if (!parsed.success) return failed(sayIssues(parsed.error.issues))
  const twice = draft.cards.find(({ id: card }, index) => draft.cards.findIndex((other) => other.id === card) !== index)
  if (twice) return failed([{ field: 'cards', reason: `"${twice.question}" is asked twice` }])
  return { lesson: parsed.data, problems: [] }
}

const failed = (problems: { field: string; reason: string }[]) => ({ lesson: undefined, problems })

function parsePicture(section: string) {
  const problems: { field: string; reason: string }[] = []
  const block = /^```(plot|diagram)\n([\s\S]*?)\n```$/m.exec(section)
  const reading = block ? section.replace(block[0], '').trim() : ''
  if (block === null)
    return { picture: undefined, reading, problems: [{ field: 'picture', reason: 'needs one block ```plot or ```diagram' }] }
  const [, kind, json = ''] = block
  const read = <S extends z.ZodType>(schema: S): z.infer<S> | undefined => {
    const value = parseJson(json)
    if (value === undefined) {
      problems.push({ field: 'picture', reason: 'its block is not JSON' })
      return undefined
    }
    const parsed = schema.safeParse(value)
    if (!parsed.success) problems.push(...sayIssues(parsed.error.issues, ['picture']))
    return parsed.data
  }
  if (kind === 'plot') return { picture: { kind, plot: read(plotSchema) }, reading, problems }
  const diagram = read(diagramSchema)
  const ids = new Set(diagram?.nodes.map(({ id }) => id))
  for (const [index, { from, to }] of (diagram?.edges ?? []).entries())
    for (const end of [from, to])
      if (!ids.has(end)) problems.push({ field: `picture.edges.${index}`, reason: `"${end}" is not one of the nodes` })
  return { picture: { kind, diagram }, reading, problems }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Splits at lines that begin with the mark, outside of code blocks. */
function splitAt(text: string, mark: string): string[] {
  const parts: string[][] = [[]]
  let fenced = false
  for (const line of text.replace(/\r\n/g, '\n').split('\n')) {
    if (line.startsWith('```')) fenced = !fenced
    if (!fenced && line.startsWith(mark)) parts.push([line.slice(mark.length)])
    else parts.at(-1)?.push(line)
  }
  return parts.map((lines) => lines.join('\n').trim())
}

const firstLine = (text: string) => text.split('\n', 1)[0]?.trim() ?? ''
const afterFirstLine = (text: string) => text.split('\n').slice(1).join('\n').trim()

const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
