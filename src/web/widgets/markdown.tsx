import MarkdownToJsx from 'markdown-to-jsx'
import classes from './markdown.module.css'

/** Markdown of the bank as text; raw HTML in it is shown, never interpreted. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      <MarkdownToJsx options={{ disableParsingRawHTML: true, forceBlock: true, overrides: { pre: { props: { tabIndex: 0 } } } }}>
        {text}
      </MarkdownToJsx>
    </div>
  )
}
