import { inputText, valueText } from '../../judge/web/index.ts'
import { Markdown } from '../../web/widgets/index.ts'
import classes from './problem.module.css'

type Props = {
  prompt: string
  visibleTests: { name: string; input?: unknown; expected?: unknown }[]
  hiddenTests: number
  /** Names of the function's parameters, in order. */
  parameters: string[]
}

/** What a problem asks, and the tests that may be read beforehand. */
export function ProblemPrompt({ prompt, visibleTests, hiddenTests, parameters }: Props) {
  return (
    <>
      <Markdown text={prompt} />
      <h2 className={classes.subhead}>Tests you can see</h2>
      <ul className={classes.examples}>
        {visibleTests.map(({ name, input, expected }) => (
          <li key={name}>
            <strong>{name}</strong>
            <pre>{inputText(input, parameters)}</pre>
            {expected !== undefined && (
              <pre className={classes.gives}>
                <span>gives</span> {valueText(expected)}
              </pre>
            )}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {hiddenTests === 0 ? 'There are no hidden tests.' : `${hiddenTests} more tests are hidden; you see their names and verdicts.`}
      </p>
    </>
  )
}
