/** The names of a function's parameters as its starter declares them; empty for a class, or where they cannot be read. */
export function parameterNames(starter: string, entryPoint: string): string[] {
  const start = new RegExp(`^def\\s+${entryPoint}\\s*\\(`, 'm').exec(starter)
  if (start === null) return []
  const names: string[] = []
  let depth = 0
  let word = ''
  for (const sign of starter.slice(start.index + start[0].length)) {
    if (depth === 0 && (sign === ',' || sign === ')')) {
      names.push(/^\s*(\*{0,2}[A-Za-z_]\w*)/.exec(word)?.[1] ?? '')
      word = ''
      if (sign === ')') break
      continue
    }
    if ('[({'.includes(sign)) depth += 1
    if ('])}'.includes(sign)) depth -= 1
    word += sign
  }
  return names.every((name) => /^[A-Za-z_]/.test(name)) ? names : []
}
