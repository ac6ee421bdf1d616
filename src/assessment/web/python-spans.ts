import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'
import { parser } from '@lezer/python'

/** A part of a line with its look; none for plain text. */
export type Span = { text: string; look: string | undefined }

const looks = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], class: 'keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'number' },
  { tag: [tags.comment, tags.docComment], class: 'comment' },
  { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.className], class: 'name' },
])

/** Lines of Python cut into parts that look alike, by the parser and the colours of the editor. */
export function pythonSpans(lines: string[]): Span[][] {
  const code = lines.join('\n')
  const spans: Span[][] = [[]]
  highlightCode(
    code,
    parser.parse(code),
    looks,
    (text, look) => spans.at(-1)?.push({ text, look: look || undefined }),
    () => spans.push([]),
  )
  return spans
}
