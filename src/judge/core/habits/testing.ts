/** Snippets for tests: each expected habit is marked on its line by a comment `#! rule`. */
import { findHabits } from './find-habits.ts'

/** The imports that snippets need; they are excused, as not every snippet uses both. */
export const imports = 'import numpy as np  # noqa\nimport pandas as pd  # noqa\n\n'

/** What a snippet's marks expect, as `line rule`. */
export function marksOf(code: string): string[] {
  return code.split('\n').flatMap((line, index) => {
    const [, rules = ''] = /#! ([\w -]+)$/.exec(line) ?? []
    return rules
      .split(' ')
      .filter((rule) => rule !== '')
      .map((rule) => `${index + 1} ${rule}`)
  })
}

/** What is found in it, in the same form. */
export const foundIn = (code: string): string[] => findHabits(code).map(({ line, rule }) => `${line} ${rule}`)
