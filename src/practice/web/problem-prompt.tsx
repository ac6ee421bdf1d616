import { inputText, valueText } from '../../judge/web/index.ts'
import { Markdown } from '../../web/widgets/index.ts'
import classes from './practice.module.css'

type Props = { prompt: string; visibleTests: { name: string; input?: unknown; expected?: unknown }[]; hiddenTests: number }

/** What a problem asks, and the tests that may be read beforehand. */
export function ProblemPrompt({ prompt, visibleTests, hiddenTests }: Props) {
  return (
    <>
      <Markdown text={prompt} />
      <h2 className={classes.subhead}>Tests you can see</h2>
      <ul className={classes.examples}>
        {visibleTests.map(({ name, input, expected }) => (
          <li key={name}>
            <strong>{name}</strong>
            <code>{inputText(input)}</code>
            <code>gives {valueText(expected)}</code>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {hiddenTests === 0 ? 'There are no hidden tests.' : `${hiddenTests} more tests are hidden; you see their names and verdicts.`}
      </p>
    </>
  )
}
