/** What can be seen to be wrong with a code answer without running it; `content prove` runs it. */
import type { ItemAnswer } from '../model.ts'
import { duplicates } from './references.ts'

type Fault = [field: string, reason: string]

/** The static faults of a code answer; none for other kinds. */
export function codeFaults(answer: ItemAnswer): Fault[] {
  if (answer.kind !== 'code') return []
  const { entryPoint, starter, solution, wrong, cases, packages } = answer
  const programs: [string, string][] = [
    ['starter', starter],
    ['solution', solution],
    ...wrong.map(({ code }, index): [string, string] => [`wrong.${index}.code`, code]),
  ]
  const plain = programs.map(([, code]) => withoutSpace(code))
  return [
    ...programs.flatMap(([field, code]) => programFaults(field, code, entryPoint, packages)),
    ...duplicates(plain).flatMap((same) =>
      programs.flatMap(([field], index): Fault[] =>
        plain[index] === same && plain.indexOf(same) !== index ? [[field, `is the same as ${programs[plain.indexOf(same)]?.[0]}`]] : [],
      ),
    ),
    ...cases.flatMap(({ expected }, index): Fault[] => (expected === undefined ? [[`cases.${index}.expected`, 'is missing']] : [])),
    ...(new Set(cases.map(({ expected }) => JSON.stringify(expected))).size < 2
      ? [['cases', 'all expect the same value, so a constant would pass'] as Fault]
      : []),
    ...duplicates(cases.map(({ args }) => JSON.stringify(args))).map((args): Fault => ['cases', `${args} is given more than once`]),
  ]
}

function programFaults(field: string, code: string, entryPoint: string, packages: string[]): Fault[] {
  const imported = [...code.matchAll(/^\s*(?:import|from)\s+(numpy|pandas)\b/gm)].map(([, name = '']) => name)
  return [
    ...(new RegExp(`^def\\s+${entryPoint}\\b`, 'm').test(code) ? [] : [[field, `does not define "${entryPoint}"`] as Fault]),
    ...[...new Set(imported)]
      .filter((name) => !packages.includes(name))
      .map((name): Fault => [field, `imports ${name}, which "packages" does not name`]),
  ]
}

const withoutSpace = (code: string) => code.replace(/\s+/g, ' ').trim()
