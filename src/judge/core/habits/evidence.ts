/** What the use of a parameter without annotation says about its type. */
import type { Program } from './program.ts'
import type { Binding } from './scopes.ts'
import { textOf } from './syntax.ts'
import type { Type } from './type-names.ts'

const frameNames = /^(df|frame|dataframe)(_\w+)?$|_(df|frame)$/
const onlyFrames =
  /^(iloc|loc|iat|groupby|columns|iterrows|itertuples|merge|dropna|fillna|sort_values|reset_index|pivot_table|drop_duplicates)$/
const arraysToo = /^(shape|ndim|dtype|T|reshape|ravel|flatten|astype)$/

/** A frame or an array, where the file uses that library and the parameter is named or used like one; undefined otherwise. */
export function typeByUse(program: Program, { name, node }: Binding): Type | undefined {
  const owner = program.ownerOf(node)
  const usesPandas = /\b(pd|pandas)\b/.test(program.code)
  if (owner === undefined || name === 'self' || name === 'cls' || /\b(torch|tensorflow|tf|jax|jnp)\b/.test(program.code)) return undefined
  if (usesPandas && frameNames.test(name)) return { is: 'frame' }
  const used = program.readsOf(owner, name).flatMap(({ parent, place }) => {
    const property = place === 0 && parent?.kind === 'MemberExpression' ? parent.children[2] : undefined
    return property?.kind === 'PropertyName' ? [textOf(property)] : []
  })
  if (usesPandas) return used.some((attribute) => onlyFrames.test(attribute)) ? { is: 'frame' } : undefined
  return /\b(np|numpy)\b/.test(program.code) && used.some((attribute) => arraysToo.test(attribute)) ? { is: 'array' } : undefined
}
