import { expect, it } from 'vitest'
import { parameterNames } from './parameter-names.ts'

it.each([
  ['def f(a, b):\n    pass\n', ['a', 'b']],
  ['import numpy as np\n\ndef f(a: dict[str, list[int]], k: int = max(1, 2)) -> int:\n', ['a', 'k']],
  ['def f(\n    rows: list[int],\n    n: int\n):\n', ['rows', 'n']],
  ['class f:\n    def g(self): ...', []],
  ['def f(a, *, b):', []],
])('reads the parameters of %j', (starter, names) => {
  expect(parameterNames(starter, 'f')).toEqual(names)
})
