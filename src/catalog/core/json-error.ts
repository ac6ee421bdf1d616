/** Where a text stops being JSON: the line and column, counted from 1; undefined when the text is JSON. `JSON.parse` itself does not always say. */
export function findJsonError(text: string): { line: number; column: number } | undefined {
  const failed = failedAt(text)
  if (failed === undefined) return undefined
  const before = text.slice(0, failed).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const tokens = {
  space: /[ \t\n\r]*/y,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a text
  text: /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y,
  plain: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y,
}

function failedAt(text: string): number | undefined {
  let at = 0
  const take = (token: RegExp): boolean => {
    token.lastIndex = at
    const found = token.exec(text)
    if (found === null) return false
    at = token.lastIndex
    return true
  }
  const takeSign = (sign: string): boolean => {
    take(tokens.space)
    if (text[at] !== sign) return false
    at++
    return true
  }
  /** Entries up to the closing sign, with commas between. */
  const takeList = (closing: string, takeEntry: () => boolean): boolean => {
    if (takeSign(closing)) return true
    do if (!takeEntry()) return false
    while (takeSign(','))
    return takeSign(closing)
  }
  const takeName = (): boolean => {
    take(tokens.space)
    return take(tokens.text) && takeSign(':') && takeValue()
  }
  const takeValue = (): boolean => {
    take(tokens.space)
    if (takeSign('{')) return takeList('}', takeName)
    if (takeSign('[')) return takeList(']', takeValue)
    return take(tokens.text) || take(tokens.plain)
  }
  const whole = takeValue()
  take(tokens.space)
  return whole && at === text.length ? undefined : at
}
