import { printValue } from '../core/print-value.ts'
import { decodeValue } from '../core/values.ts'

/** An encoded value as Python, NumPy or pandas would print it, shortened where it is long. */
export function valueText(value: unknown): string {
  const decoded = decodeValue(value ?? null)
  return decoded.ok ? printValue(decoded.value) : JSON.stringify(value)
}

type Construction = { construct?: unknown[]; calls?: { method: string; args: unknown[] }[] }

/** The calls on an object as a person would write them; empty for an input that is a list of arguments. */
export function callTexts(input: unknown): string[] {
  if (Array.isArray(input)) return []
  const { calls = [] } = (input ?? {}) as Construction
  return calls.map(({ method, args }) => `.${method}(${args.map(valueText).join(', ')})`)
}

/** The arguments of a call by name, where names are given, or the calls on an object, as a person would write them. */
export function inputText(input: unknown, names: string[] = []): string {
  if (!Array.isArray(input)) {
    const { construct = [] } = (input ?? {}) as Construction
    return [`new(${construct.map(valueText).join(', ')})`, ...callTexts(input)].join('\n')
  }
  const texts = input.map(valueText)
  if (names.length < texts.length) return texts.join(texts.some((text) => text.includes('\n')) ? '\n' : ', ')
  return texts.map((text, place) => named(names[place] ?? '', text)).join('\n')
}

/** A frame starts on a line of its own; an array's later lines stand under its first. */
function named(name: string, text: string): string {
  if (!text.includes('\n')) return `${name} = ${text}`
  return text.startsWith('array(') ? `${name} = ${text.replaceAll('\n', `\n${' '.repeat(name.length + 3)}`)}` : `${name} =\n${text}`
}
