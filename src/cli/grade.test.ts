import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { run } from './grade.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-grade-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

const rubric = { id: 'dropout', question: 'What does dropout do?', keyPoints: [{ id: 'units', text: 'Drops random units in training' }] }
const save = (name: string, value: unknown) => {
  const file = path.join(folder, name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

/** Runs the command and gives its exit code with what it printed. */
async function grade(...args: string[]) {
  const printed: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const code = await run([...args, '--json'])
  return { code, json: printed.length > 0 ? JSON.parse(printed.join('')) : undefined }
}

describe('grade', () => {
  it('reads one answer against the file of a rubric', async () => {
    const answer = save('answer.txt', 'It drops random units of the network in training, so they cannot rely on each other.')
    const { code, json } = await grade('--rubric', save('rubric.json', rubric), answer)
    expect(code).toBe(0)
    expect(json).toMatchObject({ id: 'dropout', keyPoints: [{ id: 'units', state: 'covered' }], grader: 'offline' })
  })

  it('reads a batch in order, with rubrics as objects, ids and paths', async () => {
    save('rubric.json', rubric)
    const lines = [
      { id: 'one', rubric, answer: 'Random units are dropped in training.' },
      { id: 'two', rubric: 'hard-deadline', answer: 'We had little time, because the new law took effect in June.' },
      { id: 'three', rubric: 'rubric.json', answer: '' },
    ]
    const { code, json } = await grade('--batch', save('batch.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')))
    expect(code).toBe(0)
    expect(json.map(({ id }: { id: string }) => id)).toEqual(['one', 'two', 'three'])
  })

  it('refuses with every error', async () => {
    const lines = [
      '{',
      JSON.stringify({ id: 'two', rubric: 'no-such-rubric', answer: 3 }),
      JSON.stringify({ id: 'x', rubric: { id: 'x', question: 'Why?' }, answer: '' }),
    ]
    const { code, json } = await grade('--batch', save('bad.jsonl', lines.join('\n')))
    expect(code).toBe(1)
    expect(json).toMatchObject({ ok: false })
    expect(json.errors.map(({ field }: { field: string }) => field.split(',')[0])).toEqual(['line 1', 'line 2', 'line 2', 'line 3'])
  })

  it('refuses a rubric without key points and a file that is not there', async () => {
    const { code, json } = await grade('--rubric', save('empty.json', { ...rubric, keyPoints: [] }), path.join(folder, 'absent.txt'))
    expect(code).toBe(1)
    expect(json.errors).toHaveLength(2)
  })
})
