import { expect, it } from 'vitest'
import type { RunnerState } from '../index.ts'
import { whereWords } from './where-words.ts'

const state = (runner: RunnerState['runner']): RunnerState => ({
  runner,
  tier: 1,
  python: { version: '3.12.4', numpy: '2.1.0', pandas: '2.2.3' },
  layers: [],
  browserPackages: [],
})

it.each([
  ['server', ['numpy'], 'Runs on this server, in a sandbox (Python 3.12, NumPy 2.1).'],
  ['server', [], 'Runs on this server, in a sandbox (Python 3.12).'],
  ['own-python', ['pandas'], "Runs with this computer's own Python (Python 3.12, pandas 2.2); a verdict from here counts for less."],
  ['starting', [], 'The sandbox of this server is starting.'],
  ['browser', [], 'Runs in this browser; a verdict from here counts for less.'],
] as const)('%s with %j', (runner, packages, words) => {
  expect(whereWords(state(runner), false, [...packages])).toBe(words)
})

it('says that it runs in the browser where the server turned out to run nothing', () => {
  expect(whereWords(state('server'), true, [])).toMatch(/this browser/)
})
