/** `interviewnode assess simulate`: the adaptive assessment on simulated learners. */

import { emptyProfile } from '../accounts/index.ts'
import { type Misfit, misfits, type SimulationOutcome, simulateAssessment } from '../assessment/index.ts'
import { areaWeights } from '../skills/index.ts'
import { loadBank, parse, printJson, refuse, usage } from './command.ts'

const help = `Usage: interviewnode assess simulate --learners N --seed S [--misfit ${misfits.join('|')}] [--json]`

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { learners: { type: 'string' }, seed: { type: 'string' }, misfit: { type: 'string' } })
  if (positionals.length !== 1 || positionals[0] !== 'simulate') return usage(help)
  const [learners, seed, misfit] = [Number(values.learners ?? 200), Number(values.seed ?? 1), values.misfit ?? 'none']
  if (!Number.isInteger(learners) || learners < 1 || learners > 100_000)
    return usage(`--learners must be a whole number from 1 to 100000. ${help}`)
  if (!Number.isInteger(seed)) return usage(`--seed must be a whole number. ${help}`)
  if (!(misfits as readonly string[]).includes(misfit)) return usage(`--misfit must be one of ${misfits.join(', ')}. ${help}`)
  const { catalog } = loadBank(values.content)
  const { items, skills, areas } = catalog
  if (items.length === 0) return refuse([{ file: 'items', field: '', reason: 'the bank holds no items' }], values.json)
  const weights = areaWeights({ ...emptyProfile, role: 'ml-engineer' }, catalog)
  const outcome = simulateAssessment({ items, skills, areas, weights, bars: [], learners, seed, misfit: misfit as Misfit })
  if (values.json) printJson(outcome)
  else print(outcome)
  return 0
}

function print(outcome: SimulationOutcome): void {
  const { items, minutes, rmse, bias, coverage90, byArea, exposure, fixedForm, deepLook, misfit, population } = outcome
  const two = (value: number) => value.toFixed(2)
  const lines = [
    `${population.learners} learners, seed ${population.seed}, misfit: ${misfit}`,
    `items ${two(items.mean)} (95 % at most ${items.p95}), minutes ${two(minutes.mean)} (95 % at most ${two(minutes.p95)})`,
    `RMSE ${two(rmse)}, bias ${two(bias)}, 90 % intervals cover ${two(coverage90)}`,
    ...Object.entries(byArea).map(
      ([area, one]) =>
        `  ${area}: RMSE ${two(one.rmse)}, bias ${two(one.bias)}, coverage ${two(one.coverage90)}, standard error ${two(one.standardError)}, items ${two(one.items)}`,
    ),
    `most used item: ${exposure.item}, in ${two(exposure.max)} of the sittings; ${two(exposure.beyond)} of the questions came because an area had run out of those drawn`,
    `the same RMSE needs ${fixedForm.randomStratified ?? 'more than all'} items in a random stratified form, ${fixedForm.best ?? 'more than all'} in the best fixed form, ${fixedForm.bestUnderExposure ?? 'more than all'} in the best that keeps the same exposure`,
    `a deep look at one area, offered to ${two(deepLook.offered)}: ${two(deepLook.items)} items, standard error ${two(deepLook.before.standardError)} -> ${two(deepLook.after.standardError)}, RMSE ${two(deepLook.before.rmse)} -> ${two(deepLook.after.rmse)}, coverage ${two(deepLook.after.coverage90)}`,
    'Provisional: difficulties are authored, not yet measured on people.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
