/** Proves an item that asks for code: its solution passes, its starter and everything wrong fail. */
import { type Item, renderItem } from '../../catalog/index.ts'
import { taskOf } from '../core/short-code.ts'
import { decodeValue } from '../core/values.ts'
import type { ServerRunner } from '../ports.ts'
import { judgeOnServer } from '../service.ts'
import { firstFailure, type Proven } from './prove.ts'

/** Proves one variant of an item with a code answer. Code this short has too few mutants to say anything, so none are made. */
export async function proveItem(item: Item, variant: number, runner: ServerRunner): Promise<Proven> {
  const { answer } = renderItem(item, variant)
  if (answer.kind !== 'code') throw new Error(`"${item.id}" asks for no code.`)
  const task = taskOf(answer)
  const unread = answer.cases.flatMap(({ expected }, index) => {
    const decoded = decodeValue(expected)
    return decoded.ok ? [] : [`the expected value of case ${index + 1} cannot be read: ${decoded.reason}`]
  })
  if (unread.length > 0) return found(unread, 'not-run', 'not-run', [])
  const failureOf = async (code: string) => firstFailure((await judgeOnServer(runner, task, code, { reveal: true })).judgement)
  const solution = await failureOf(answer.solution)
  const starter = await failureOf(answer.starter)
  const wrong: Proven['wrong'] = []
  for (const [number, { code }] of answer.wrong.entries()) wrong.push({ file: `wrong.${number}`, killedBy: await failureOf(code) })
  const faults = [
    ...(solution === null ? [] : [`the solution fails: ${solution}`]),
    ...(starter === null ? ['the starter passes every case'] : []),
    ...wrong.filter(({ killedBy }) => killedBy === null).map(({ file }) => `${file} passes every case`),
  ]
  return found(faults, solution === null ? 'accepted' : 'fails', starter === null ? 'accepted' : 'fails', wrong)

  function found(faults: string[], solution: string, starter: string, wrong: Proven['wrong']): Proven {
    return {
      id: variant === 0 ? item.id : `${item.id}#${variant}`,
      ok: faults.length === 0,
      faults,
      solution,
      starter,
      secondReader: null,
      wrong,
      mutants: { made: 0, killed: 0, equivalent: [], survivors: [], rate: 1 },
    }
  }
}
