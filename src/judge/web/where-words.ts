import type { RunnerState } from '../index.ts'

/** In one quiet line where code runs here, with the versions that a problem uses, and how much a verdict from there counts. */
export function whereWords(state: RunnerState | undefined, inBrowser: boolean, packages: string[]): string {
  const browser = 'Runs in this browser; a verdict from here counts for less.'
  if (inBrowser) return browser
  switch (state?.runner) {
    case undefined:
      return ''
    case 'server':
      return `Runs on this server, in a sandbox${versionWords(state, packages)}.`
    case 'own-python':
      return `Runs with this computer's own Python${versionWords(state, packages)}; a verdict from here counts for less.`
    case 'starting':
      return 'The sandbox of this server is starting.'
    case 'browser':
      return browser
  }
}

function versionWords(state: RunnerState | undefined, packages: string[]): string {
  const python = state?.python
  if (!python) return ''
  const short = (version: string) => version.split('.').slice(0, 2).join('.')
  const used = [
    `Python ${short(python.version)}`,
    ...(packages.includes('numpy') && python.numpy ? [`NumPy ${short(python.numpy)}`] : []),
    ...(packages.includes('pandas') && python.pandas ? [`pandas ${short(python.pandas)}`] : []),
  ]
  return ` (${used.join(', ')})`
}
