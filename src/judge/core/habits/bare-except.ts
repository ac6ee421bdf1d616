import { isExpression, statementsOf } from './parts.ts'
import type { Finding, Program } from './program.ts'
import { inside, type Syntax, textOf } from './syntax.ts'

/** Finds handlers that catch everything, and those that silently drop every error. */
export function findBareExcepts(program: Program): Finding[] {
  return program.ofKind('TryStatement').flatMap((statement) =>
    statement.children.flatMap((child) => {
      const found = child.kind === 'except' && !statement.broken ? handler(statement, child) : undefined
      return found ? [found] : []
    }),
  )
}

const better = 'except (KeyError, ValueError):  # those you expect here, and nothing else'

function handler(statement: Syntax, keyword: Syntax): Finding | undefined {
  const after = statement.children.slice(keyword.place + 1)
  const body = after.find(({ kind }) => kind === 'Body')
  const caught = after.slice(0, after.indexOf(body as Syntax)).find(isExpression)
  if (body === undefined || [...inside(body)].some(({ kind }) => kind === 'RaiseStatement')) return undefined
  const everything = caught === undefined || textOf(caught) === 'BaseException'
  if (everything) {
    return {
      rule: 'bare-except',
      at: keyword,
      message: `\`except${caught ? ' BaseException' : ''}:\` catches everything.`,
      why: 'It also hides typing errors, Ctrl-C and running out of memory, so a bug shows up far from where it is.',
      better,
    }
  }
  if (textOf(caught) !== 'Exception' || !statementsOf(body).every(isEmpty)) return undefined
  return {
    rule: 'bare-except',
    at: keyword,
    message: '`except Exception` drops every error without a word.',
    why: 'When something goes wrong here nobody learns of it, and the code goes on with what is missing or half done.',
    better,
  }
}

const isEmpty = (statement: Syntax) =>
  statement.kind === 'PassStatement' || (statement.kind === 'ExpressionStatement' && statement.children[0]?.kind === 'Ellipsis')
