/** The names that completions and signatures know beside those of the file. */
import * as library from './library-names.ts'
import * as methods from './method-names.ts'

const keywords =
  'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match None nonlocal not or pass raise return True False try while with yield'

/** One name: `signature` is empty for what is not called. */
export type Entry = { name: string; signature: string; info: string }

const entries = (text: string): Entry[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', info = ''] = line.split('|')
      const open = head.indexOf('(')
      return open < 0 ? { name: head, signature: '', info } : { name: head.slice(0, open), signature: head.slice(open), info }
    })

const fullNames: Record<string, string> = { linalg: 'numpy.linalg', numpyRandom: 'numpy.random' }

export const builtinEntries = entries(library.builtins)
export const keywordNames = keywords.split(' ')

/** What is inside each module, by its full name. */
export const moduleEntries: ReadonlyMap<string, Entry[]> = new Map(
  Object.entries(library).flatMap(([name, text]) => (name === 'builtins' ? [] : [[fullNames[name] ?? name, entries(text)]])),
)

/** Methods and attributes, by the type that has them. */
export const methodEntries: ReadonlyMap<string, Entry[]> = new Map(Object.entries(methods).map(([name, text]) => [name, entries(text)]))
