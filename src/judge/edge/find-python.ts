/** Looks for a Python on this machine: the one that is named, else the system's, else the one on the PATH; one with NumPy and pandas first. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const question =
  'import json,sys,importlib.util as u;print(json.dumps({"executable":sys.executable,"prefixes":sorted({sys.prefix,sys.base_prefix}),"version":list(sys.version_info[:2]),"numpy":u.find_spec("numpy") is not None,"pandas":u.find_spec("pandas") is not None}))'

const answerSchema = z.object({
  executable: z.string(),
  prefixes: z.array(z.string()),
  version: z.tuple([z.number(), z.number()]),
  numpy: z.boolean(),
  pandas: z.boolean(),
})
export type FoundPython = z.infer<typeof answerSchema>

/** The Python that runs will use; undefined when there is none from 3.9 on. */
export async function findPython(named: string | undefined, searchPath: string): Promise<FoundPython | undefined> {
  const names = process.platform === 'win32' ? ['python.exe', 'python3.exe'] : ['python3']
  const onPath = searchPath.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const places = named ? [named] : [...new Set(['/usr/bin/python3', ...onPath])].filter((place) => existsSync(place)).slice(0, 6)
  const found = (await Promise.all(places.map(ask))).filter((one) => one !== undefined)
  return found.find(({ numpy, pandas }) => numpy && pandas) ?? found[0]
}

async function ask(executable: string): Promise<FoundPython | undefined> {
  try {
    const { stdout } = await promisify(execFile)(executable, ['-I', '-c', question], { timeout: 10_000 })
    const answer = answerSchema.parse(JSON.parse(stdout))
    const [major, minor] = answer.version
    return major === 3 && minor >= 9 ? answer : undefined
  } catch {
    return undefined
  }
}
