import { expect, it } from 'vitest'
import { foundIn, marksOf } from './testing.ts'

it.each([
  [
    'an array by its shape, in a file with NumPy',
    'import numpy as np\n\ndef f(X, mean):\n    for i in range(X.shape[0]):  #! array-loop\n        for j in range(X.shape[1]):\n            X[i, j] = (X[i, j] - 1) / 2\n    return np.abs(X), mean',
  ],
  [
    'a frame by its methods, in a file with pandas',
    'import pandas as pd\n\ndef f(data):\n    data = data.dropna()\n    for i in range(len(data)):  #! row-loop\n        print(data["a"][i])\n    return pd.isna(data)',
  ],
  [
    'nothing in a file with PyTorch',
    'import numpy as np\nimport torch\n\ndef f(X):\n    for i in range(X.shape[0]):\n        X[i] = X[i] * 2\n    return np.abs(X), torch.abs(X)',
  ],
  [
    'nothing for the object itself',
    'import pandas as pd\n\nclass Table:\n    def mark(self):\n        self.marks[(0, 1)] = self.columns\n        return pd.isna(self.loc)',
  ],
  ['nothing without such a library', 'def f(X):\n    for i in range(X.shape[0]):\n        X[i] = X[i] * 2\n    return X'],
  [
    'nothing for a dict of lists',
    'import pandas as pd\n\ndef f(table):\n    return pd.DataFrame(table), [table["a"][i] for i in range(len(table["a"]))]',
  ],
])('a parameter without annotation: %s', (_, code) => {
  expect(foundIn(code)).toEqual(marksOf(code))
})
